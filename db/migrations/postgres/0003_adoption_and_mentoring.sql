CREATE TABLE "adaptation_follow_up" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"adaptation_id" text NOT NULL,
	"seen" text NOT NULL,
	"decision" text NOT NULL,
	CONSTRAINT "adaptation_follow_up_decision" CHECK ("adaptation_follow_up"."decision" in ('keep', 'change', 'drop'))
);
--> statement-breakpoint
CREATE TABLE "adoption_answer_count" (
	"survey_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"question_id" text NOT NULL,
	"answer" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "adoption_answer_count_survey_id_question_id_answer_pk" PRIMARY KEY("survey_id","question_id","answer")
);
--> statement-breakpoint
CREATE TABLE "adoption_answered" (
	"survey_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "adoption_answered_survey_id_person_id_pk" PRIMARY KEY("survey_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "adoption_rating_evidence" (
	"rating_id" text NOT NULL,
	"evidence_id" text NOT NULL,
	CONSTRAINT "adoption_rating_evidence_rating_id_evidence_id_pk" PRIMARY KEY("rating_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "adoption_rating_undone" (
	"rating_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "adoption_survey" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"round" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "adoption_survey_closed" (
	"survey_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"membership_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "draft_mark" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"item_id" text NOT NULL,
	"begun" boolean NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handover_note" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hill_snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"month" text NOT NULL,
	"workstream_id" text NOT NULL,
	"position" integer NOT NULL,
	"sentence" text
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"kind" text NOT NULL,
	"title" text,
	CONSTRAINT "meeting_kind" CHECK ("meeting"."kind" in ('call', 'fieldVisit', 'immersion', 'milestoneReview'))
);
--> statement-breakpoint
CREATE TABLE "meeting_date" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"meeting_id" text NOT NULL,
	"on_date" text NOT NULL,
	"starts_at" text,
	"minutes" integer,
	"place" text,
	"cancelled" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_minutes" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"meeting_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"frozen" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_point" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"meeting_id" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_point_removed" (
	"point_id" text PRIMARY KEY NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"meeting_id" text,
	"text" text NOT NULL,
	"side" text NOT NULL,
	"who" text,
	"due_on" text NOT NULL,
	CONSTRAINT "promise_side" CHECK ("promise"."side" in ('partner', 'mentor'))
);
--> statement-breakpoint
CREATE TABLE "promise_settled" (
	"promise_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_phrase" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"text" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"title" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text NOT NULL,
	"texts" text NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "report_published" (
	"report_id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"frozen" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_withdrawn" (
	"report_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_extension" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"until_on" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seen_mark" (
	"person_id" text NOT NULL,
	"subject" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "seen_mark_person_id_subject_pk" PRIMARY KEY("person_id","subject")
);
--> statement-breakpoint
CREATE TABLE "sharing_consent" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"given" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_report" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"meeting_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"on_date" text NOT NULL,
	"doors" integer,
	"criteria" text,
	"seen" text NOT NULL,
	"strength" text,
	"axis" text,
	"decision" text,
	"next_on" text,
	"shared" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "adoption_rating" ADD COLUMN "observed" text;--> statement-breakpoint
ALTER TABLE "setting" ADD COLUMN "by_person_id" text;--> statement-breakpoint
ALTER TABLE "adaptation_follow_up" ADD CONSTRAINT "adaptation_follow_up_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation_follow_up" ADD CONSTRAINT "adaptation_follow_up_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation_follow_up" ADD CONSTRAINT "adaptation_follow_up_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation_follow_up" ADD CONSTRAINT "adaptation_follow_up_adaptation_id_adaptation_id_fk" FOREIGN KEY ("adaptation_id") REFERENCES "public"."adaptation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_answer_count" ADD CONSTRAINT "adoption_answer_count_survey_id_adoption_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."adoption_survey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_answer_count" ADD CONSTRAINT "adoption_answer_count_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_answered" ADD CONSTRAINT "adoption_answered_survey_id_adoption_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."adoption_survey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_answered" ADD CONSTRAINT "adoption_answered_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_rating_evidence" ADD CONSTRAINT "adoption_rating_evidence_rating_id_adoption_rating_id_fk" FOREIGN KEY ("rating_id") REFERENCES "public"."adoption_rating"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_rating_undone" ADD CONSTRAINT "adoption_rating_undone_rating_id_adoption_rating_id_fk" FOREIGN KEY ("rating_id") REFERENCES "public"."adoption_rating"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_rating_undone" ADD CONSTRAINT "adoption_rating_undone_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_survey" ADD CONSTRAINT "adoption_survey_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_survey" ADD CONSTRAINT "adoption_survey_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_survey" ADD CONSTRAINT "adoption_survey_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_survey_closed" ADD CONSTRAINT "adoption_survey_closed_survey_id_adoption_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."adoption_survey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_survey_closed" ADD CONSTRAINT "adoption_survey_closed_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_mark" ADD CONSTRAINT "draft_mark_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_mark" ADD CONSTRAINT "draft_mark_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_note" ADD CONSTRAINT "handover_note_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_note" ADD CONSTRAINT "handover_note_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_note" ADD CONSTRAINT "handover_note_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hill_snapshot" ADD CONSTRAINT "hill_snapshot_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hill_snapshot" ADD CONSTRAINT "hill_snapshot_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hill_snapshot" ADD CONSTRAINT "hill_snapshot_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_date" ADD CONSTRAINT "meeting_date_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_date" ADD CONSTRAINT "meeting_date_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_date" ADD CONSTRAINT "meeting_date_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_date" ADD CONSTRAINT "meeting_date_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_point_removed" ADD CONSTRAINT "meeting_point_removed_point_id_meeting_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."meeting_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_point_removed" ADD CONSTRAINT "meeting_point_removed_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_settled" ADD CONSTRAINT "promise_settled_promise_id_promise_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_settled" ADD CONSTRAINT "promise_settled_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_phrase" ADD CONSTRAINT "reply_phrase_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_phrase" ADD CONSTRAINT "reply_phrase_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_published" ADD CONSTRAINT "report_published_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_published" ADD CONSTRAINT "report_published_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_withdrawn" ADD CONSTRAINT "report_withdrawn_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_withdrawn" ADD CONSTRAINT "report_withdrawn_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_extension" ADD CONSTRAINT "run_extension_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_extension" ADD CONSTRAINT "run_extension_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_extension" ADD CONSTRAINT "run_extension_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_mark" ADD CONSTRAINT "seen_mark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_consent" ADD CONSTRAINT "sharing_consent_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_consent" ADD CONSTRAINT "sharing_consent_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_consent" ADD CONSTRAINT "sharing_consent_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_report" ADD CONSTRAINT "visit_report_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_report" ADD CONSTRAINT "visit_report_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_report" ADD CONSTRAINT "visit_report_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_report" ADD CONSTRAINT "visit_report_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adaptation_follow_up_run" ON "adaptation_follow_up" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "adoption_survey_round" ON "adoption_survey" USING btree ("run_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feed_person" ON "calendar_feed" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "draft_mark_run" ON "draft_mark" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "handover_note_run" ON "handover_note" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "hill_snapshot_run" ON "hill_snapshot" USING btree ("run_id","month");--> statement-breakpoint
CREATE INDEX "meeting_run" ON "meeting" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "meeting_date_run" ON "meeting_date" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_minutes_attempt" ON "meeting_minutes" USING btree ("meeting_id","attempt");--> statement-breakpoint
CREATE INDEX "meeting_minutes_run" ON "meeting_minutes" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "meeting_point_run" ON "meeting_point" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "promise_run" ON "promise" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "reply_phrase_organisation" ON "reply_phrase" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "report_run" ON "report" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_published_code" ON "report_published" USING btree ("code");--> statement-breakpoint
CREATE INDEX "run_extension_run" ON "run_extension" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "sharing_consent_run" ON "sharing_consent" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_report_attempt" ON "visit_report" USING btree ("meeting_id","attempt");--> statement-breakpoint
CREATE INDEX "visit_report_run" ON "visit_report" USING btree ("run_id");--> statement-breakpoint
ALTER TABLE "setting" ADD CONSTRAINT "setting_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;