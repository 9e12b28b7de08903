ALTER TABLE `mentor_assignment` ADD `end_recorded_at` integer;--> statement-breakpoint
-- Handing a run over ends the lead before in the same write. Somebody who ended earlier, by hand, did it on the last day itself.
UPDATE `mentor_assignment` SET `end_recorded_at` = (
	SELECT min(follows.recorded_at)
	FROM `mentor_assignment` AS follows
	WHERE follows.run_id = `mentor_assignment`.run_id AND follows.kind = 'lead'
		AND follows.recorded_at > `mentor_assignment`.recorded_at
		AND `mentor_assignment`.ends_on = max(date(follows.starts_on, '-1 day'), `mentor_assignment`.starts_on)
)
WHERE `kind` = 'lead' AND `ends_on` IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM `audit_entry` AS told
	WHERE told.action = 'organisations.mentor-ended' AND told.object = 'assignment:' || `mentor_assignment`.id
);
