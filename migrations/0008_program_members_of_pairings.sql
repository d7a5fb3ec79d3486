-- Whoever is paired already takes part in the programme of that pairing; a mentor has room for those that they have.
INSERT INTO `program_members` (`organisation_id`, `program_id`, `person_id`, `side`, `capacity`, `created_at`)
SELECT `organisation_id`, `program_id`, `mentor_id`, 'mentor', max(3, count(*)), min(`created_at`)
FROM `pairings` WHERE `state` <> 'ended' GROUP BY `organisation_id`, `program_id`, `mentor_id`
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO `program_members` (`organisation_id`, `program_id`, `person_id`, `side`, `capacity`, `created_at`)
SELECT `organisation_id`, `program_id`, `mentee_id`, 'mentee', NULL, min(`created_at`)
FROM `pairings` WHERE `state` <> 'ended' GROUP BY `organisation_id`, `program_id`, `mentee_id`
ON CONFLICT DO NOTHING;
