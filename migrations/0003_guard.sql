-- A statement in a batch that must have changed exactly one row is followed by an insert into this view: where it did not,
-- the whole batch is aborted, audit rows included. See src/db/guard.ts.
CREATE VIEW `guard` (`ok`, `code`) AS SELECT 1, '';--> statement-breakpoint
CREATE TRIGGER `guard_check` INSTEAD OF INSERT ON `guard` WHEN NEW.`ok` IS NOT 1
BEGIN
  SELECT RAISE(ABORT, 'pamong:conflict');
END;
