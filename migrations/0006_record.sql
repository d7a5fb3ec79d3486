CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`version` integer NOT NULL,
	`mentor_agreed_at` integer,
	`mentee_agreed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_pairing` ON `agreements` (`pairing_id`,`kind`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`day` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_days_organisation` ON `calendar_days` (`organisation_id`,`day`);--> statement-breakpoint
CREATE TABLE `mentor_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_requests_open` ON `mentor_requests` (`pairing_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `mentor_requests_pairing` ON `mentor_requests` (`pairing_id`);--> statement-breakpoint
CREATE INDEX `mentor_requests_organisation` ON `mentor_requests` (`organisation_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `mentor_requests_person` ON `mentor_requests` (`person_id`);--> statement-breakpoint
CREATE TABLE `pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pauses_pairing` ON `pauses` (`pairing_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `program_members` (
	`organisation_id` text NOT NULL,
	`program_id` text NOT NULL,
	`person_id` text NOT NULL,
	`side` text NOT NULL,
	`capacity` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`program_id`, `side`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `program_members_person` ON `program_members` (`person_id`);--> statement-breakpoint
CREATE INDEX `program_members_organisation` ON `program_members` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `goal_progress` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`author_id` text NOT NULL,
	`day` text NOT NULL,
	`value` real,
	`body` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_progress_goal` ON `goal_progress` (`goal_id`,`day`);--> statement-breakpoint
CREATE INDEX `goal_progress_pairing` ON `goal_progress` (`pairing_id`,`day`);--> statement-breakpoint
CREATE TABLE `growth_points` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`author_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `growth_points_pairing` ON `growth_points` (`pairing_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `introductions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`author_id` text NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`due_on` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `introductions_pairing` ON `introductions` (`pairing_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`author_id` text NOT NULL,
	`goal_id` text,
	`skill_id` text,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`due_on` text,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`skill_id`) REFERENCES `skills`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `milestones_pairing` ON `milestones` (`pairing_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `milestones_goal` ON `milestones` (`goal_id`);--> statement-breakpoint
CREATE INDEX `milestones_skill` ON `milestones` (`skill_id`);--> statement-breakpoint
CREATE TABLE `skill_levels` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`skill_id` text NOT NULL,
	`author_id` text NOT NULL,
	`side` text NOT NULL,
	`level` integer NOT NULL,
	`day` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`skill_id`) REFERENCES `skills`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `skill_levels_skill` ON `skill_levels` (`skill_id`,`day`);--> statement-breakpoint
CREATE INDEX `skill_levels_pairing` ON `skill_levels` (`pairing_id`,`day`);--> statement-breakpoint
CREATE TABLE `skills` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `skills_pairing` ON `skills` (`pairing_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `appraisal_views` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`appraisal_id` text NOT NULL,
	`author_id` text NOT NULL,
	`side` text NOT NULL,
	`body` text NOT NULL,
	`version` integer NOT NULL,
	`handed_in_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisal_views_side` ON `appraisal_views` (`appraisal_id`,`side`);--> statement-breakpoint
CREATE INDEX `appraisal_views_pairing` ON `appraisal_views` (`pairing_id`);--> statement-breakpoint
CREATE TABLE `appraisals` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`due_on` text NOT NULL,
	`criteria` text NOT NULL,
	`result` text,
	`version` integer NOT NULL,
	`mentor_signed_at` integer,
	`mentee_signed_at` integer,
	`shared_level` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appraisals_pairing` ON `appraisals` (`pairing_id`,`ends_on`);--> statement-breakpoint
CREATE INDEX `appraisals_organisation` ON `appraisals` (`organisation_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`session_id` text NOT NULL,
	`author_id` text NOT NULL,
	`mood` integer,
	`mood_shared_at` integer,
	`body` text,
	`body_shared_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_session` ON `check_ins` (`session_id`,`author_id`);--> statement-breakpoint
CREATE INDEX `check_ins_pairing` ON `check_ins` (`pairing_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`anchors` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `criteria_organisation` ON `criteria` (`organisation_id`,`position`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`session_id` text,
	`author_id` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`shared_at` integer,
	`acknowledged_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_pairing` ON `feedback` (`pairing_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `feedback_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_replies_feedback` ON `feedback_replies` (`feedback_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `feedback_replies_pairing` ON `feedback_replies` (`pairing_id`);--> statement-breakpoint
CREATE TABLE `help_resources` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `help_resources_organisation` ON `help_resources` (`organisation_id`,`position`);--> statement-breakpoint
CREATE TABLE `pulses` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`pairing_id` text NOT NULL,
	`session_id` text NOT NULL,
	`author_id` text NOT NULL,
	`heard` integer,
	`useful` integer,
	`heard_shared_at` integer,
	`useful_shared_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pulses_session` ON `pulses` (`session_id`,`author_id`);--> statement-breakpoint
CREATE INDEX `pulses_pairing` ON `pulses` (`pairing_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `calendar` text DEFAULT 'id' NOT NULL;--> statement-breakpoint
ALTER TABLE `goals` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `skill_id` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `goals` ADD `agreed_at` integer;--> statement-breakpoint
ALTER TABLE `goals` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `notes` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `notes` ADD `updated_at` integer;--> statement-breakpoint
ALTER TABLE `pairings` ADD `cadence_months` integer;--> statement-breakpoint
ALTER TABLE `pairings` ADD `anchor_on` text;--> statement-breakpoint
ALTER TABLE `pairings` ADD `days_off` text DEFAULT 'move' NOT NULL;--> statement-breakpoint
ALTER TABLE `pairings` ADD `schedule_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `pairings` ADD `is_line_manager` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `programs` ADD `cadence_weeks` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `programs` ADD `session_minutes` integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE `programs` ADD `appraisal_months` integer;--> statement-breakpoint
ALTER TABLE `programs` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `programs` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `kind` text DEFAULT 'regular' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `occurrence_on` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `recorded_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `wrapped_up_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_occurrence` ON `sessions` (`pairing_id`,`occurrence_on`) WHERE occurrence_on is not null;--> statement-breakpoint
CREATE INDEX `sessions_coming` ON `sessions` (`organisation_id`,`state`,`starts_at`);