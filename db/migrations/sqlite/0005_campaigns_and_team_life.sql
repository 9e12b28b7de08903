CREATE TABLE `budget` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`starts_on` text NOT NULL,
	`opening_cents` integer NOT NULL,
	`lines` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `budget_run` ON `budget` (`run_id`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaign_run` ON `campaign` (`run_id`);--> statement-breakpoint
CREATE INDEX `campaign_organisation` ON `campaign` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `campaign_cost` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`lines` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaign_cost_campaign` ON `campaign_cost` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `campaign_evidence` (
	`campaign_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`kind` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `evidence_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `campaign_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`kind` text NOT NULL,
	`done` integer NOT NULL,
	`on_date` text,
	`n` integer,
	`note` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_fact_kind" CHECK("campaign_fact"."kind" in ('partnerBriefed', 'messageTested', 'residentsWarned', 'alertTested', 'materialsReady', 'reportBackHeld', 'residentsTold', 'sheetsDestroyed', 'closed'))
);
--> statement-breakpoint
CREATE INDEX `campaign_fact_campaign` ON `campaign_fact` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `campaign_message` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`held_on` text,
	`messengers` integer,
	`spoken` text,
	`points` text NOT NULL,
	`true_false` text NOT NULL,
	`trap_question` text,
	`trap_answer` text,
	`act` text,
	`leaflet` text,
	`slots` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaign_message_campaign` ON `campaign_message` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `campaign_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`title` text NOT NULL,
	`need_id` text,
	`theme` text NOT NULL,
	`commissioning_partner` text,
	`delivery_partner` text,
	`aim` text,
	`audience` text,
	`expected_act` text,
	`starts_on` text,
	`ends_on` text,
	`target_households` integer,
	`own_indicators` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need_id`) REFERENCES `need`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_plan_theme" CHECK("campaign_plan"."theme" in ('cancerScreening', 'diabetes', 'oralHealth', 'addictions', 'healthRights', 'water', 'meters', 'charges', 'waste', 'bedbugs', 'renewal', 'arrears', 'coOwnership', 'employment', 'schoolRhythms', 'reading', 'ageing', 'gender', 'consultation', 'other'))
);
--> statement-breakpoint
CREATE INDEX `campaign_plan_campaign` ON `campaign_plan` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `campaign_report` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`frozen` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaign_report_campaign` ON `campaign_report` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`finding_id` text,
	`structure` text NOT NULL,
	`function` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`written_in` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitment_written_in" CHECK("commitment"."written_in" in ('mail', 'minutes', 'agreement'))
);
--> statement-breakpoint
CREATE INDEX `commitment_campaign` ON `commitment` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `commitment_follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`after_months` integer NOT NULL,
	`state` text NOT NULL,
	`text` text,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitment_follow_up_state" CHECK("commitment_follow_up"."state" in ('kept', 'underWay', 'notKept'))
);
--> statement-breakpoint
CREATE INDEX `commitment_follow_up_commitment` ON `commitment_follow_up` (`commitment_id`);--> statement-breakpoint
CREATE TABLE `commitment_removed` (
	`commitment_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `debrief` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`outing_id` text,
	`held_on` text NOT NULL,
	`themes` text NOT NULL,
	`heard` text,
	`change` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outing_id`) REFERENCES `outing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `debrief_campaign` ON `debrief` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `door_mark` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `finding` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`finding_id` text NOT NULL,
	`text` text NOT NULL,
	`indicator_id` text,
	`limits` text NOT NULL,
	`request` text,
	`validated` integer NOT NULL,
	`removed` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_campaign` ON `finding` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `guest_link` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`token_hash` text NOT NULL,
	`label` text NOT NULL,
	`expires_on` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guest_link_token` ON `guest_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `guest_link_campaign` ON `guest_link` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `guest_link_revoked` (
	`guest_link_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`guest_link_id`) REFERENCES `guest_link`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `heard_sentence` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`outing_id` text,
	`organisation_id` text NOT NULL,
	`theme` text,
	`text` text NOT NULL,
	`filled_on` text NOT NULL,
	`removed` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outing_id`) REFERENCES `outing`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "heard_sentence_theme" CHECK("heard_sentence"."theme" in ('housing', 'cold', 'health', 'papers', 'work', 'children', 'loneliness', 'neighbourhood', 'other'))
);
--> statement-breakpoint
CREATE INDEX `heard_sentence_campaign` ON `heard_sentence` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`outing_id` text,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`note` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outing_id`) REFERENCES `outing`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_kind" CHECK("incident"."kind" in ('verbal', 'dog', 'fall', 'other'))
);
--> statement-breakpoint
CREATE INDEX `incident_campaign` ON `incident` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `incident_organisation` ON `incident` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `incident_follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`text` text NOT NULL,
	`closed` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_follow_up_incident` ON `incident_follow_up` (`incident_id`);--> statement-breakpoint
CREATE TABLE `individual_talk` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`on_date` text NOT NULL,
	`minutes` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `individual_talk_organisation` ON `individual_talk` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `individual_talk_removed` (
	`talk_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`talk_id`) REFERENCES `individual_talk`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outing` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outing_campaign` ON `outing` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `outing_organisation` ON `outing` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `outing_member` (
	`id` text PRIMARY KEY NOT NULL,
	`outing_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`member` integer NOT NULL,
	FOREIGN KEY (`outing_id`) REFERENCES `outing`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outing_member_campaign` ON `outing_member` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `outing_member_person` ON `outing_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `outing_sheet` (
	`outing_id` text NOT NULL,
	`version` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`source` text NOT NULL,
	`closed` integer NOT NULL,
	`filled_on` text NOT NULL,
	`minutes` integer,
	`people` integer,
	`paper` text,
	`other_language` integer,
	`previously_unaware` integer,
	`found_useful` integer,
	`intends_action` integer,
	`immediate_actions` integer,
	`handovers` integer,
	`leaflets` integer,
	`incidents` text NOT NULL,
	`own` text NOT NULL,
	PRIMARY KEY(`outing_id`, `version`),
	FOREIGN KEY (`outing_id`) REFERENCES `outing`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outing_sheet_source" CHECK("outing_sheet"."source" in ('phone', 'form', 'paper'))
);
--> statement-breakpoint
CREATE TABLE `outing_version` (
	`id` text PRIMARY KEY NOT NULL,
	`outing_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`sector_id` text NOT NULL,
	`on_date` text NOT NULL,
	`half_day` text NOT NULL,
	`pass` integer NOT NULL,
	`meets_at` text,
	`place` text,
	`minutes` integer NOT NULL,
	`cancelled` integer NOT NULL,
	FOREIGN KEY (`outing_id`) REFERENCES `outing`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sector_id`) REFERENCES `sector`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outing_version_half_day" CHECK("outing_version"."half_day" in ('morning', 'afternoon', 'evening'))
);
--> statement-breakpoint
CREATE INDEX `outing_version_campaign` ON `outing_version` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `outing_version_day` ON `outing_version` (`organisation_id`,`on_date`);--> statement-breakpoint
CREATE TABLE `recruitment_count` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`counts` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recruitment_count_run` ON `recruitment_count` (`run_id`);--> statement-breakpoint
CREATE TABLE `sector` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sector_campaign` ON `sector` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `sector_version` (
	`id` text PRIMARY KEY NOT NULL,
	`sector_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`name` text NOT NULL,
	`doors` integer NOT NULL,
	`removed` integer NOT NULL,
	FOREIGN KEY (`sector_id`) REFERENCES `sector`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sector_version_campaign` ON `sector_version` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `service_uptake` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`after_months` integer NOT NULL,
	`n` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `service_uptake_campaign` ON `service_uptake` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `tally_event` (
	`outing_id` text NOT NULL,
	`id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`theme` text,
	`about_id` text,
	PRIMARY KEY(`outing_id`, `id`),
	FOREIGN KEY (`outing_id`) REFERENCES `outing`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tally_event_kind" CHECK("tally_event"."kind" in ('talked', 'noTime', 'nobody', 'refused', 'theme', 'needsHelp', 'revisit', 'undo')),
	CONSTRAINT "tally_event_theme" CHECK("tally_event"."theme" in ('housing', 'cold', 'health', 'papers', 'work', 'children', 'loneliness', 'neighbourhood', 'other'))
);
--> statement-breakpoint
CREATE INDEX `tally_event_about` ON `tally_event` (`outing_id`,`about_id`);--> statement-breakpoint
CREATE TABLE `team_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`text` text NOT NULL,
	`owner` text,
	`due_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `team_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_decision_meeting` ON `team_decision` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `team_decision_state` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `team_decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_decision_state_state" CHECK("team_decision_state"."state" in ('done', 'underWay', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `team_decision_state_decision` ON `team_decision_state` (`decision_id`);--> statement-breakpoint
CREATE TABLE `team_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `programme_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_meeting_run` ON `team_meeting` (`run_id`);--> statement-breakpoint
CREATE INDEX `team_meeting_organisation` ON `team_meeting` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `team_meeting_presence` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`present` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `team_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_meeting_presence_meeting` ON `team_meeting_presence` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `team_meeting_version` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`on_date` text NOT NULL,
	`starts_at` text,
	`minutes` integer NOT NULL,
	`place` text,
	`agenda` text,
	`held` integer NOT NULL,
	`cancelled` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `team_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_meeting_version_meeting` ON `team_meeting_version` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `work_contract` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`permanent` integer NOT NULL,
	`minutes_per_month` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`referred` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `work_contract_organisation` ON `work_contract` (`organisation_id`);