PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`session_id` text,
	`requested_by` text NOT NULL,
	`task` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	`model` text,
	`prompt` text,
	`locale` text NOT NULL,
	`body` text NOT NULL,
	`checks` text NOT NULL,
	`saw` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_drafts`("id", "organisation_id", "pairing_id", "session_id", "requested_by", "task", "by", "reason", "model", "prompt", "locale", "body", "checks", "saw", "created_at") SELECT "id", "organisation_id", "pairing_id", "session_id", "requested_by", "task", "by", "reason", "model", "prompt", "locale", "body", "checks", "saw", "created_at" FROM `drafts`;--> statement-breakpoint
DROP TABLE `drafts`;--> statement-breakpoint
ALTER TABLE `__new_drafts` RENAME TO `drafts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `drafts_session` ON `drafts` (`session_id`,`requested_by`,`created_at`);--> statement-breakpoint
CREATE INDEX `drafts_pairing` ON `drafts` (`pairing_id`);--> statement-breakpoint
ALTER TABLE `goals` ADD `author_id` text;