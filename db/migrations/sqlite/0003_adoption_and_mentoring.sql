CREATE TABLE `adaptation_follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`adaptation_id` text NOT NULL,
	`seen` text NOT NULL,
	`decision` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adaptation_id`) REFERENCES `adaptation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "adaptation_follow_up_decision" CHECK("adaptation_follow_up"."decision" in ('keep', 'change', 'drop'))
);
--> statement-breakpoint
CREATE INDEX `adaptation_follow_up_run` ON `adaptation_follow_up` (`run_id`);--> statement-breakpoint
CREATE TABLE `adoption_answer_count` (
	`survey_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`survey_id`, `question_id`, `answer`),
	FOREIGN KEY (`survey_id`) REFERENCES `adoption_survey`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `adoption_answered` (
	`survey_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`survey_id`, `person_id`),
	FOREIGN KEY (`survey_id`) REFERENCES `adoption_survey`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `adoption_rating_evidence` (
	`rating_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	PRIMARY KEY(`rating_id`, `evidence_id`),
	FOREIGN KEY (`rating_id`) REFERENCES `adoption_rating`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `adoption_rating_undone` (
	`rating_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`rating_id`) REFERENCES `adoption_rating`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `adoption_survey` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`round` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `adoption_survey_round` ON `adoption_survey` (`run_id`,`round`);--> statement-breakpoint
CREATE TABLE `adoption_survey_closed` (
	`survey_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `adoption_survey`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`membership_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_token` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feed_person` ON `calendar_feed` (`person_id`);--> statement-breakpoint
CREATE TABLE `draft_mark` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`item_id` text NOT NULL,
	`begun` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_mark_run` ON `draft_mark` (`run_id`);--> statement-breakpoint
CREATE TABLE `handover_note` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `handover_note_run` ON `handover_note` (`run_id`);--> statement-breakpoint
CREATE TABLE `hill_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`month` text NOT NULL,
	`workstream_id` text NOT NULL,
	`position` integer NOT NULL,
	`sentence` text,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hill_snapshot_run` ON `hill_snapshot` (`run_id`,`month`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_kind" CHECK("meeting"."kind" in ('call', 'fieldVisit', 'immersion', 'milestoneReview'))
);
--> statement-breakpoint
CREATE INDEX `meeting_run` ON `meeting` (`run_id`);--> statement-breakpoint
CREATE TABLE `meeting_date` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`on_date` text NOT NULL,
	`starts_at` text,
	`minutes` integer,
	`place` text,
	`cancelled` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_date_run` ON `meeting_date` (`run_id`);--> statement-breakpoint
CREATE TABLE `meeting_minutes` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`frozen` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_minutes_attempt` ON `meeting_minutes` (`meeting_id`,`attempt`);--> statement-breakpoint
CREATE INDEX `meeting_minutes_run` ON `meeting_minutes` (`run_id`);--> statement-breakpoint
CREATE TABLE `meeting_point` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_point_run` ON `meeting_point` (`run_id`);--> statement-breakpoint
CREATE TABLE `meeting_point_removed` (
	`point_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`point_id`) REFERENCES `meeting_point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `promise` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`meeting_id` text,
	`text` text NOT NULL,
	`side` text NOT NULL,
	`who` text,
	`due_on` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "promise_side" CHECK("promise"."side" in ('partner', 'mentor'))
);
--> statement-breakpoint
CREATE INDEX `promise_run` ON `promise` (`run_id`);--> statement-breakpoint
CREATE TABLE `promise_settled` (
	`promise_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`note` text,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`promise_id`) REFERENCES `promise`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reply_phrase` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`text` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_phrase_organisation` ON `reply_phrase` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`title` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`texts` text NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_run` ON `report` (`run_id`);--> statement-breakpoint
CREATE TABLE `report_published` (
	`report_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`frozen` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_published_code` ON `report_published` (`code`);--> statement-breakpoint
CREATE TABLE `report_withdrawn` (
	`report_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `run_extension` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`until_on` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `run_extension_run` ON `run_extension` (`run_id`);--> statement-breakpoint
CREATE TABLE `seen_mark` (
	`person_id` text NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sharing_consent` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`given` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sharing_consent_run` ON `sharing_consent` (`run_id`);--> statement-breakpoint
CREATE TABLE `visit_report` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`on_date` text NOT NULL,
	`doors` integer,
	`criteria` text,
	`seen` text NOT NULL,
	`strength` text,
	`axis` text,
	`decision` text,
	`next_on` text,
	`shared` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_report_attempt` ON `visit_report` (`meeting_id`,`attempt`);--> statement-breakpoint
CREATE INDEX `visit_report_run` ON `visit_report` (`run_id`);--> statement-breakpoint
ALTER TABLE `adoption_rating` ADD `observed` text;--> statement-breakpoint
ALTER TABLE `setting` ADD `by_person_id` text REFERENCES person(id);