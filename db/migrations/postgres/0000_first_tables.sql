CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"email_key" text,
	"disabled_at" bigint,
	"erased_at" bigint,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_person" (
	"account_id" text NOT NULL,
	"person_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	CONSTRAINT "account_person_account_id_person_id_pk" PRIMARY KEY("account_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "adaptation" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"item_id" text NOT NULL,
	"review_id" text,
	"what" text NOT NULL,
	"why" text NOT NULL,
	"touches_core" boolean NOT NULL,
	"share_consent" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "adoption_rating" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"pillar_id" text NOT NULL,
	"voice" text NOT NULL,
	"level" integer NOT NULL,
	"core_missing" boolean NOT NULL,
	"round" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ally" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"structure" text NOT NULL,
	"function" text NOT NULL,
	"family" text NOT NULL,
	"name" text,
	"ready_to_refer" boolean NOT NULL,
	"note" text,
	CONSTRAINT "ally_family" CHECK ("ally"."family" in ('shop', 'club', 'school', 'socialService', 'landlord', 'health', 'elder', 'townHall', 'neighbourhoodCouncil', 'other'))
);
--> statement-breakpoint
CREATE TABLE "ally_contact" (
	"id" text PRIMARY KEY NOT NULL,
	"ally_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_date" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"chain" text NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"account_id" text,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"result" text NOT NULL,
	"payload" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "block_cleared" (
	"block_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"text" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "block_flag" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"milestone_id" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"milestone_id" text,
	"item_id" text,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"revoked_at" bigint,
	"last_totp_step" integer,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"person_id" text NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"base_fact_id" text,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "draft_person_id_run_id_subject_pk" PRIMARY KEY("person_id","run_id","subject")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"url" text,
	"form" text,
	"content_version" text,
	"file_id" text
);
--> statement-breakpoint
CREATE TABLE "evidence_item" (
	"evidence_id" text NOT NULL,
	"item_id" text NOT NULL,
	CONSTRAINT "evidence_item_evidence_id_item_id_pk" PRIMARY KEY("evidence_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_removal" (
	"evidence_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"reason" text,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"purged_at" bigint,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_content" (
	"file_id" text PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_fact" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"item_id" text NOT NULL,
	"kind" text NOT NULL,
	"acting_role" text NOT NULL,
	"content_version" text NOT NULL,
	"note" text,
	CONSTRAINT "item_fact_kind" CHECK ("item_fact"."kind" in ('declared', 'undeclared', 'confirmed', 'unconfirmed', 'missing', 'notApplicable', 'applicable'))
);
--> statement-breakpoint
CREATE TABLE "learning_event" (
	"person_id" text NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"module_id" text NOT NULL,
	"unit_id" text,
	"campaign_id" text,
	"content_version" text NOT NULL,
	"received_at" bigint NOT NULL,
	CONSTRAINT "learning_event_person_id_id_pk" PRIMARY KEY("person_id","id"),
	CONSTRAINT "learning_event_kind" CHECK ("learning_event"."kind" in ('sectionSeen', 'questionPassed', 'moduleFinished', 'changeSeen'))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	CONSTRAINT "membership_dates" CHECK (ends_on is null or ends_on >= starts_on),
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('messenger', 'staff', 'manager', 'director', 'mentor', 'headOffice'))
);
--> statement-breakpoint
CREATE TABLE "mentor_assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "mentor_assignment_kind" CHECK ("mentor_assignment"."kind" in ('lead', 'standIn'))
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"theme" text NOT NULL,
	"description" text NOT NULL,
	"source" text NOT NULL,
	"priority" integer NOT NULL,
	CONSTRAINT "need_theme" CHECK ("need"."theme" in ('housing', 'cold', 'health', 'papers', 'work', 'children', 'loneliness', 'neighbourhood', 'other'))
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"account_id" text,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"town" text,
	"ended_on" text,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"display_name" text NOT NULL,
	"picker_colour" text,
	"picker_picture" text,
	"phone" text,
	"erased_at" bigint,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_run" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"start_month" text NOT NULL,
	"ended_on" text,
	"end_reason" text,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "programme_run_first_of_month" CHECK (start_month like '%-01')
);
--> statement-breakpoint
CREATE TABLE "quiz_answer" (
	"person_id" text NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"module_id" text NOT NULL,
	"question_id" text NOT NULL,
	"choice" text NOT NULL,
	"right" boolean NOT NULL,
	"content_version" text NOT NULL,
	"received_at" bigint NOT NULL,
	CONSTRAINT "quiz_answer_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "reservation_lifted" (
	"reservation_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"note" text,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reservation_open" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"review_id" text NOT NULL,
	"item_id" text NOT NULL,
	"text" text NOT NULL,
	"due_on" text NOT NULL,
	"responsible" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"submission_id" text NOT NULL,
	"milestone_id" text NOT NULL,
	"capacity" text NOT NULL,
	"attempt" integer NOT NULL,
	"comment" text,
	CONSTRAINT "review_capacity" CHECK ("review"."capacity" in ('mentor', 'national'))
);
--> statement-breakpoint
CREATE TABLE "review_item" (
	"review_id" text NOT NULL,
	"item_id" text NOT NULL,
	"verdict" text NOT NULL,
	"comment" text,
	CONSTRAINT "review_item_review_id_item_id_pk" PRIMARY KEY("review_id","item_id"),
	CONSTRAINT "review_item_verdict" CHECK ("review_item"."verdict" in ('accepted', 'acceptedWithAdaptation', 'changesRequested', 'toDiscuss'))
);
--> statement-breakpoint
CREATE TABLE "review_undo" (
	"review_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_pause" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"reason" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"cancels_id" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"membership_id" text NOT NULL,
	"device" text NOT NULL,
	"started_at" bigint NOT NULL,
	"idle_end" bigint NOT NULL,
	"absolute_end" bigint NOT NULL,
	"ended_at" bigint,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "set_aside" (
	"person_id" text NOT NULL,
	"run_id" text NOT NULL,
	"line" text NOT NULL,
	"until_at" bigint NOT NULL,
	CONSTRAINT "set_aside_person_id_run_id_line_pk" PRIMARY KEY("person_id","run_id","line")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text NOT NULL,
	"value" text NOT NULL,
	"valid_from" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "setting_key_valid_from_recorded_at_pk" PRIMARY KEY("key","valid_from","recorded_at")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"milestone_id" text NOT NULL,
	"round" integer NOT NULL,
	"frozen" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_withdrawal" (
	"submission_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"bucket" text NOT NULL,
	"window" bigint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "throttle_bucket_window_pk" PRIMARY KEY("bucket","window")
);
--> statement-breakpoint
ALTER TABLE "account_person" ADD CONSTRAINT "account_person_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_person" ADD CONSTRAINT "account_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_rating" ADD CONSTRAINT "adoption_rating_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_rating" ADD CONSTRAINT "adoption_rating_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_rating" ADD CONSTRAINT "adoption_rating_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ally" ADD CONSTRAINT "ally_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ally" ADD CONSTRAINT "ally_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ally_contact" ADD CONSTRAINT "ally_contact_ally_id_ally_id_fk" FOREIGN KEY ("ally_id") REFERENCES "public"."ally"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ally_contact" ADD CONSTRAINT "ally_contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ally_contact" ADD CONSTRAINT "ally_contact_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_cleared" ADD CONSTRAINT "block_cleared_block_id_block_flag_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."block_flag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_cleared" ADD CONSTRAINT "block_cleared_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_flag" ADD CONSTRAINT "block_flag_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_flag" ADD CONSTRAINT "block_flag_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_flag" ADD CONSTRAINT "block_flag_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_removal" ADD CONSTRAINT "evidence_removal_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_removal" ADD CONSTRAINT "evidence_removal_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_content" ADD CONSTRAINT "file_content_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_fact" ADD CONSTRAINT "item_fact_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_fact" ADD CONSTRAINT "item_fact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_fact" ADD CONSTRAINT "item_fact_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_event" ADD CONSTRAINT "learning_event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_event" ADD CONSTRAINT "learning_event_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_run" ADD CONSTRAINT "programme_run_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_answer" ADD CONSTRAINT "quiz_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_answer" ADD CONSTRAINT "quiz_answer_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_lifted" ADD CONSTRAINT "reservation_lifted_reservation_id_reservation_open_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation_open"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_lifted" ADD CONSTRAINT "reservation_lifted_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_open" ADD CONSTRAINT "reservation_open_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_open" ADD CONSTRAINT "reservation_open_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_open" ADD CONSTRAINT "reservation_open_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_open" ADD CONSTRAINT "reservation_open_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_undo" ADD CONSTRAINT "review_undo_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_undo" ADD CONSTRAINT "review_undo_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pause" ADD CONSTRAINT "run_pause_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pause" ADD CONSTRAINT "run_pause_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pause" ADD CONSTRAINT "run_pause_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_withdrawal" ADD CONSTRAINT "submission_withdrawal_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_withdrawal" ADD CONSTRAINT "submission_withdrawal_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "adaptation_run" ON "adaptation" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "adoption_rating_run" ON "adoption_rating" USING btree ("run_id","pillar_id");--> statement-breakpoint
CREATE INDEX "ally_organisation" ON "ally" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "ally_contact_ally" ON "ally_contact" USING btree ("ally_id");--> statement-breakpoint
CREATE INDEX "block_flag_run" ON "block_flag" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "comment_run" ON "comment" USING btree ("run_id","recorded_at");--> statement-breakpoint
CREATE INDEX "credential_account" ON "credential" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "evidence_run" ON "evidence" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "file_organisation" ON "file" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "item_fact_run_item" ON "item_fact" USING btree ("run_id","item_id","recorded_at");--> statement-breakpoint
CREATE INDEX "learning_event_person_module" ON "learning_event" USING btree ("person_id","module_id");--> statement-breakpoint
CREATE INDEX "learning_event_organisation" ON "learning_event" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_open_role" ON "membership" USING btree ("person_id","role") WHERE ends_on is null;--> statement-breakpoint
CREATE INDEX "membership_organisation" ON "membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_assignment_one_lead" ON "mentor_assignment" USING btree ("run_id") WHERE kind = 'lead' and ends_on is null;--> statement-breakpoint
CREATE INDEX "mentor_assignment_person" ON "mentor_assignment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "need_organisation" ON "need" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_link_token" ON "one_time_link" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_slug" ON "organisation" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "person_organisation" ON "person" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_run_open" ON "programme_run" USING btree ("organisation_id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "quiz_answer_person_module" ON "quiz_answer" USING btree ("person_id","module_id");--> statement-breakpoint
CREATE INDEX "reservation_run" ON "reservation_open" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_attempt" ON "review" USING btree ("submission_id","capacity","attempt");--> statement-breakpoint
CREATE INDEX "review_run" ON "review" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "run_pause_run" ON "run_pause" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_round" ON "submission" USING btree ("run_id","milestone_id","round");