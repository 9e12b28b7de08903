CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email_key` text,
	`disabled_at` integer,
	`erased_at` integer,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email_key`);--> statement-breakpoint
CREATE TABLE `account_person` (
	`account_id` text NOT NULL,
	`person_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	PRIMARY KEY(`account_id`, `person_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `adaptation` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`item_id` text NOT NULL,
	`review_id` text,
	`what` text NOT NULL,
	`why` text NOT NULL,
	`touches_core` integer NOT NULL,
	`share_consent` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `adaptation_run` ON `adaptation` (`run_id`);--> statement-breakpoint
CREATE TABLE `adoption_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`pillar_id` text NOT NULL,
	`voice` text NOT NULL,
	`level` integer NOT NULL,
	`core_missing` integer NOT NULL,
	`round` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `adoption_rating_run` ON `adoption_rating` (`run_id`,`pillar_id`);--> statement-breakpoint
CREATE TABLE `ally` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`structure` text NOT NULL,
	`function` text NOT NULL,
	`family` text NOT NULL,
	`name` text,
	`ready_to_refer` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ally_family" CHECK("ally"."family" in ('shop', 'club', 'school', 'socialService', 'landlord', 'health', 'elder', 'townHall', 'neighbourhoodCouncil', 'other'))
);
--> statement-breakpoint
CREATE INDEX `ally_organisation` ON `ally` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `ally_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`ally_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`on_date` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`ally_id`) REFERENCES `ally`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ally_contact_ally` ON `ally_contact` (`ally_id`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`chain` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`account_id` text,
	`action` text NOT NULL,
	`object` text NOT NULL,
	`result` text NOT NULL,
	`payload` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`chain`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `block_cleared` (
	`block_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`text` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`block_id`) REFERENCES `block_flag`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `block_flag` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`milestone_id` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `block_flag_run` ON `block_flag` (`run_id`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`milestone_id` text,
	`item_id` text,
	`text` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_run` ON `comment` (`run_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`revoked_at` integer,
	`last_totp_step` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credential_account` ON `credential` (`account_id`);--> statement-breakpoint
CREATE TABLE `draft` (
	`person_id` text NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`base_fact_id` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `run_id`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	`url` text,
	`form` text,
	`content_version` text,
	`file_id` text,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_run` ON `evidence` (`run_id`);--> statement-breakpoint
CREATE TABLE `evidence_item` (
	`evidence_id` text NOT NULL,
	`item_id` text NOT NULL,
	PRIMARY KEY(`evidence_id`, `item_id`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evidence_removal` (
	`evidence_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`purged_at` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_organisation` ON `file` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `file_content` (
	`file_id` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `item_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`item_id` text NOT NULL,
	`kind` text NOT NULL,
	`acting_role` text NOT NULL,
	`content_version` text NOT NULL,
	`note` text,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "item_fact_kind" CHECK("item_fact"."kind" in ('declared', 'undeclared', 'confirmed', 'unconfirmed', 'missing', 'notApplicable', 'applicable'))
);
--> statement-breakpoint
CREATE INDEX `item_fact_run_item` ON `item_fact` (`run_id`,`item_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `learning_event` (
	`person_id` text NOT NULL,
	`id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`module_id` text NOT NULL,
	`unit_id` text,
	`campaign_id` text,
	`content_version` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "learning_event_kind" CHECK("learning_event"."kind" in ('sectionSeen', 'questionPassed', 'moduleFinished', 'changeSeen'))
);
--> statement-breakpoint
CREATE INDEX `learning_event_person_module` ON `learning_event` (`person_id`,`module_id`);--> statement-breakpoint
CREATE INDEX `learning_event_organisation` ON `learning_event` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_dates" CHECK(ends_on is null or ends_on >= starts_on),
	CONSTRAINT "membership_role" CHECK("membership"."role" in ('messenger', 'staff', 'manager', 'director', 'mentor', 'headOffice'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_open_role` ON `membership` (`person_id`,`role`) WHERE ends_on is null;--> statement-breakpoint
CREATE INDEX `membership_organisation` ON `membership` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `mentor_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mentor_assignment_kind" CHECK("mentor_assignment"."kind" in ('lead', 'standIn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_assignment_one_lead` ON `mentor_assignment` (`run_id`) WHERE kind = 'lead' and ends_on is null;--> statement-breakpoint
CREATE INDEX `mentor_assignment_person` ON `mentor_assignment` (`person_id`);--> statement-breakpoint
CREATE TABLE `need` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`theme` text NOT NULL,
	`description` text NOT NULL,
	`source` text NOT NULL,
	`priority` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "need_theme" CHECK("need"."theme" in ('housing', 'cold', 'health', 'papers', 'work', 'children', 'loneliness', 'neighbourhood', 'other'))
);
--> statement-breakpoint
CREATE INDEX `need_organisation` ON `need` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_link_token` ON `one_time_link` (`token_hash`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`town` text,
	`ended_on` text,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_slug` ON `organisation` (`slug`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`display_name` text NOT NULL,
	`picker_colour` text,
	`picker_picture` text,
	`phone` text,
	`erased_at` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_organisation` ON `person` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `programme_run` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`start_month` text NOT NULL,
	`ended_on` text,
	`end_reason` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "programme_run_first_of_month" CHECK(start_month like '%-01')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_run_open` ON `programme_run` (`organisation_id`) WHERE ended_on is null;--> statement-breakpoint
CREATE TABLE `quiz_answer` (
	`person_id` text NOT NULL,
	`id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`module_id` text NOT NULL,
	`question_id` text NOT NULL,
	`choice` text NOT NULL,
	`right` integer NOT NULL,
	`content_version` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quiz_answer_person_module` ON `quiz_answer` (`person_id`,`module_id`);--> statement-breakpoint
CREATE TABLE `reservation_lifted` (
	`reservation_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`note` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`reservation_id`) REFERENCES `reservation_open`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reservation_open` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`responsible` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reservation_run` ON `reservation_open` (`run_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`submission_id` text NOT NULL,
	`milestone_id` text NOT NULL,
	`capacity` text NOT NULL,
	`attempt` integer NOT NULL,
	`comment` text,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_capacity" CHECK("review"."capacity" in ('mentor', 'national'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_attempt` ON `review` (`submission_id`,`capacity`,`attempt`);--> statement-breakpoint
CREATE INDEX `review_run` ON `review` (`run_id`);--> statement-breakpoint
CREATE TABLE `review_item` (
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text,
	PRIMARY KEY(`review_id`, `item_id`),
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_item_verdict" CHECK("review_item"."verdict" in ('accepted', 'acceptedWithAdaptation', 'changesRequested', 'toDiscuss'))
);
--> statement-breakpoint
CREATE TABLE `review_undo` (
	`review_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `run_pause` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`reason` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`cancels_id` text,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `run_pause_run` ON `run_pause` (`run_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`membership_id` text NOT NULL,
	`device` text NOT NULL,
	`started_at` integer NOT NULL,
	`idle_end` integer NOT NULL,
	`absolute_end` integer NOT NULL,
	`ended_at` integer,
	`reason` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `set_aside` (
	`person_id` text NOT NULL,
	`run_id` text NOT NULL,
	`line` text NOT NULL,
	`until_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `run_id`, `line`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`key`, `valid_from`, `recorded_at`)
);
--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`milestone_id` text NOT NULL,
	`round` integer NOT NULL,
	`frozen` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_round` ON `submission` (`run_id`,`milestone_id`,`round`);--> statement-breakpoint
CREATE TABLE `submission_withdrawal` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `throttle` (
	`bucket` text NOT NULL,
	`window` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`bucket`, `window`)
);
