DROP INDEX `meeting_date_run`;--> statement-breakpoint
CREATE INDEX `meeting_date_day` ON `meeting_date` (`run_id`,`on_date`);--> statement-breakpoint
CREATE INDEX `meeting_date_meeting` ON `meeting_date` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `account_person_person` ON `account_person` (`person_id`);--> statement-breakpoint
CREATE INDEX `meeting_point_meeting` ON `meeting_point` (`meeting_id`);--> statement-breakpoint
-- Drafts that exist leave the mark that they would have left (draft-items.rules.ts), on the day when they were last typed.
INSERT INTO `draft_mark` (`id`, `run_id`, `organisation_id`, `item_id`, `begun`, `recorded_at`)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), run_id, organisation_id, item_id, 1, recorded_at
FROM (
	SELECT run_id, organisation_id, substr(subject, instr(subject, ':') + 1) AS item_id, min(updated_at) AS recorded_at
	FROM `draft`
	WHERE subject LIKE 'note:%' OR subject LIKE 'missing:%' OR subject LIKE 'statement:%' OR subject LIKE 'form:%'
	GROUP BY 1, 2, 3
) AS begun
WHERE NOT EXISTS (
	SELECT 1 FROM `draft_mark` AS mark WHERE mark.run_id = begun.run_id AND mark.item_id = begun.item_id
);
