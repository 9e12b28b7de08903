CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`code` text NOT NULL,
	`frozen` text NOT NULL,
	`issued_at` integer NOT NULL,
	`by_person_id` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_code` ON `certificate` (`code`);--> statement-breakpoint
CREATE INDEX `certificate_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE TABLE `certificate_name` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `certificate_revoked` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`reason` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `field_note` (
	`person_id` text NOT NULL,
	`id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`module_id` text NOT NULL,
	`face` text NOT NULL,
	`sentence` text,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `help_request` (
	`person_id` text NOT NULL,
	`id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`module_id` text,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `help_request_organisation` ON `help_request` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `help_settled` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`request_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `help_settled_request` ON `help_settled` (`person_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `module_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`module_id` text NOT NULL,
	`due_on` text,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `module_assignment_organisation` ON `module_assignment` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `module_assignment_person` ON `module_assignment` (`person_id`);--> statement-breakpoint
CREATE TABLE `phone` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phone_secret` ON `phone` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `phone_account` (
	`phone_id` text NOT NULL,
	`account_id` text NOT NULL,
	`last_used_on` text NOT NULL,
	`forgotten_at` integer,
	PRIMARY KEY(`phone_id`, `account_id`),
	FOREIGN KEY (`phone_id`) REFERENCES `phone`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phone_account_account` ON `phone_account` (`account_id`);--> statement-breakpoint
CREATE TABLE `phrase_fact` (
	`person_id` text NOT NULL,
	`id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`scene_id` text NOT NULL,
	`kind` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `progress_seen` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `progress_seen_person` ON `progress_seen` (`person_id`);--> statement-breakpoint
CREATE TABLE `training_cancelled` (
	`session_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_presence` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`present` integer NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_presence_session` ON `training_presence` (`session_id`);--> statement-breakpoint
CREATE TABLE `training_session` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`title` text NOT NULL,
	`on_date` text NOT NULL,
	`starts_at` text NOT NULL,
	`minutes` integer NOT NULL,
	`place` text,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_session_organisation` ON `training_session` (`organisation_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_learning_event` (
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
	CONSTRAINT "learning_event_kind" CHECK("__new_learning_event"."kind" in ('sectionSeen', 'questionPassed', 'moduleFinished', 'changeSeen', 'reminderSkipped'))
);
--> statement-breakpoint
INSERT INTO `__new_learning_event`("person_id", "id", "organisation_id", "kind", "module_id", "unit_id", "campaign_id", "content_version", "received_at") SELECT "person_id", "id", "organisation_id", "kind", "module_id", "unit_id", "campaign_id", "content_version", "received_at" FROM `learning_event`;--> statement-breakpoint
DROP TABLE `learning_event`;--> statement-breakpoint
ALTER TABLE `__new_learning_event` RENAME TO `learning_event`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `learning_event_person_module` ON `learning_event` (`person_id`,`module_id`);--> statement-breakpoint
CREATE INDEX `learning_event_organisation` ON `learning_event` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `learning_event_module` ON `learning_event` (`module_id`,`person_id`);--> statement-breakpoint
ALTER TABLE `credential` ADD `pin_style` text;--> statement-breakpoint
CREATE INDEX `credential_hash` ON `credential` (`hash`);--> statement-breakpoint
ALTER TABLE `session` ADD `heard_on` text;