CREATE TABLE "budget" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"starts_on" text NOT NULL,
	"opening_cents" integer NOT NULL,
	"lines" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_cost" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"lines" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_evidence" (
	"campaign_id" text NOT NULL,
	"evidence_id" text NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "campaign_evidence_campaign_id_evidence_id_pk" PRIMARY KEY("campaign_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_fact" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"kind" text NOT NULL,
	"done" boolean NOT NULL,
	"on_date" text,
	"n" integer,
	"note" text,
	CONSTRAINT "campaign_fact_kind" CHECK ("campaign_fact"."kind" in ('partnerBriefed', 'messageTested', 'residentsWarned', 'alertTested', 'materialsReady', 'reportBackHeld', 'residentsTold', 'sheetsDestroyed', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "campaign_message" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"held_on" text,
	"messengers" integer,
	"spoken" text,
	"points" text NOT NULL,
	"true_false" text NOT NULL,
	"trap_question" text,
	"trap_answer" text,
	"act" text,
	"leaflet" text,
	"slots" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"title" text NOT NULL,
	"need_id" text,
	"theme" text NOT NULL,
	"commissioning_partner" text,
	"delivery_partner" text,
	"aim" text,
	"audience" text,
	"expected_act" text,
	"starts_on" text,
	"ends_on" text,
	"target_households" integer,
	"own_indicators" text NOT NULL,
	CONSTRAINT "campaign_plan_theme" CHECK ("campaign_plan"."theme" in ('cancerScreening', 'diabetes', 'oralHealth', 'addictions', 'healthRights', 'water', 'meters', 'charges', 'waste', 'bedbugs', 'renewal', 'arrears', 'coOwnership', 'employment', 'schoolRhythms', 'reading', 'ageing', 'gender', 'consultation', 'other'))
);
--> statement-breakpoint
CREATE TABLE "campaign_report" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"frozen" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"finding_id" text,
	"structure" text NOT NULL,
	"function" text NOT NULL,
	"text" text NOT NULL,
	"due_on" text NOT NULL,
	"written_in" text NOT NULL,
	CONSTRAINT "commitment_written_in" CHECK ("commitment"."written_in" in ('mail', 'minutes', 'agreement'))
);
--> statement-breakpoint
CREATE TABLE "commitment_follow_up" (
	"id" text PRIMARY KEY NOT NULL,
	"commitment_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"after_months" integer NOT NULL,
	"state" text NOT NULL,
	"text" text,
	CONSTRAINT "commitment_follow_up_state" CHECK ("commitment_follow_up"."state" in ('kept', 'underWay', 'notKept'))
);
--> statement-breakpoint
CREATE TABLE "commitment_removed" (
	"commitment_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "debrief" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"outing_id" text,
	"held_on" text NOT NULL,
	"themes" text NOT NULL,
	"heard" text,
	"change" text
);
--> statement-breakpoint
CREATE TABLE "door_mark" (
	"organisation_id" text PRIMARY KEY NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"finding_id" text NOT NULL,
	"text" text NOT NULL,
	"indicator_id" text,
	"limits" text NOT NULL,
	"request" text,
	"validated" boolean NOT NULL,
	"removed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest_link" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"token_hash" text NOT NULL,
	"label" text NOT NULL,
	"expires_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest_link_revoked" (
	"guest_link_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "heard_sentence" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"outing_id" text,
	"organisation_id" text NOT NULL,
	"theme" text,
	"text" text NOT NULL,
	"filled_on" text NOT NULL,
	"removed" boolean NOT NULL,
	CONSTRAINT "heard_sentence_theme" CHECK ("heard_sentence"."theme" in ('housing', 'cold', 'health', 'papers', 'work', 'children', 'loneliness', 'neighbourhood', 'other'))
);
--> statement-breakpoint
CREATE TABLE "incident" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"outing_id" text,
	"kind" text NOT NULL,
	"on_date" text NOT NULL,
	"note" text,
	CONSTRAINT "incident_kind" CHECK ("incident"."kind" in ('verbal', 'dog', 'fall', 'other'))
);
--> statement-breakpoint
CREATE TABLE "incident_follow_up" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"text" text NOT NULL,
	"closed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "individual_talk" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"on_date" text NOT NULL,
	"minutes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "individual_talk_removed" (
	"talk_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outing" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outing_member" (
	"id" text PRIMARY KEY NOT NULL,
	"outing_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"member" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outing_sheet" (
	"outing_id" text NOT NULL,
	"version" integer NOT NULL,
	"organisation_id" text NOT NULL,
	"source" text NOT NULL,
	"closed" boolean NOT NULL,
	"filled_on" text NOT NULL,
	"minutes" integer,
	"people" integer,
	"paper" text,
	"other_language" integer,
	"previously_unaware" integer,
	"found_useful" integer,
	"intends_action" integer,
	"immediate_actions" integer,
	"handovers" integer,
	"leaflets" integer,
	"incidents" text NOT NULL,
	"own" text NOT NULL,
	CONSTRAINT "outing_sheet_outing_id_version_pk" PRIMARY KEY("outing_id","version"),
	CONSTRAINT "outing_sheet_source" CHECK ("outing_sheet"."source" in ('phone', 'form', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "outing_version" (
	"id" text PRIMARY KEY NOT NULL,
	"outing_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"sector_id" text NOT NULL,
	"on_date" text NOT NULL,
	"half_day" text NOT NULL,
	"pass" integer NOT NULL,
	"meets_at" text,
	"place" text,
	"minutes" integer NOT NULL,
	"cancelled" boolean NOT NULL,
	CONSTRAINT "outing_version_half_day" CHECK ("outing_version"."half_day" in ('morning', 'afternoon', 'evening'))
);
--> statement-breakpoint
CREATE TABLE "recruitment_count" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"counts" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sector" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sector_version" (
	"id" text PRIMARY KEY NOT NULL,
	"sector_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"name" text NOT NULL,
	"doors" integer NOT NULL,
	"removed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_uptake" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"after_months" integer NOT NULL,
	"n" integer NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tally_event" (
	"outing_id" text NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"theme" text,
	"about_id" text,
	CONSTRAINT "tally_event_outing_id_id_pk" PRIMARY KEY("outing_id","id"),
	CONSTRAINT "tally_event_kind" CHECK ("tally_event"."kind" in ('talked', 'noTime', 'nobody', 'refused', 'theme', 'needsHelp', 'revisit', 'undo')),
	CONSTRAINT "tally_event_theme" CHECK ("tally_event"."theme" in ('housing', 'cold', 'health', 'papers', 'work', 'children', 'loneliness', 'neighbourhood', 'other'))
);
--> statement-breakpoint
CREATE TABLE "team_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"text" text NOT NULL,
	"owner" text,
	"due_on" text
);
--> statement-breakpoint
CREATE TABLE "team_decision_state" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "team_decision_state_state" CHECK ("team_decision_state"."state" in ('done', 'underWay', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "team_meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_meeting_presence" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"present" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_meeting_version" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"on_date" text NOT NULL,
	"starts_at" text,
	"minutes" integer NOT NULL,
	"place" text,
	"agenda" text,
	"held" boolean NOT NULL,
	"cancelled" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_contract" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"permanent" boolean NOT NULL,
	"minutes_per_month" integer NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"referred" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "budget" ADD CONSTRAINT "budget_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget" ADD CONSTRAINT "budget_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget" ADD CONSTRAINT "budget_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_cost" ADD CONSTRAINT "campaign_cost_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_cost" ADD CONSTRAINT "campaign_cost_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_cost" ADD CONSTRAINT "campaign_cost_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_evidence" ADD CONSTRAINT "campaign_evidence_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_evidence" ADD CONSTRAINT "campaign_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_evidence" ADD CONSTRAINT "campaign_evidence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_evidence" ADD CONSTRAINT "campaign_evidence_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_fact" ADD CONSTRAINT "campaign_fact_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_fact" ADD CONSTRAINT "campaign_fact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_fact" ADD CONSTRAINT "campaign_fact_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_message" ADD CONSTRAINT "campaign_message_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_message" ADD CONSTRAINT "campaign_message_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_message" ADD CONSTRAINT "campaign_message_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_plan" ADD CONSTRAINT "campaign_plan_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_plan" ADD CONSTRAINT "campaign_plan_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_plan" ADD CONSTRAINT "campaign_plan_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_plan" ADD CONSTRAINT "campaign_plan_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_report" ADD CONSTRAINT "campaign_report_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_report" ADD CONSTRAINT "campaign_report_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_report" ADD CONSTRAINT "campaign_report_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_follow_up" ADD CONSTRAINT "commitment_follow_up_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_follow_up" ADD CONSTRAINT "commitment_follow_up_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_follow_up" ADD CONSTRAINT "commitment_follow_up_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_removed" ADD CONSTRAINT "commitment_removed_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_removed" ADD CONSTRAINT "commitment_removed_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_removed" ADD CONSTRAINT "commitment_removed_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_outing_id_outing_id_fk" FOREIGN KEY ("outing_id") REFERENCES "public"."outing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_mark" ADD CONSTRAINT "door_mark_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_link_revoked" ADD CONSTRAINT "guest_link_revoked_guest_link_id_guest_link_id_fk" FOREIGN KEY ("guest_link_id") REFERENCES "public"."guest_link"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_link_revoked" ADD CONSTRAINT "guest_link_revoked_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_link_revoked" ADD CONSTRAINT "guest_link_revoked_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_sentence" ADD CONSTRAINT "heard_sentence_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_sentence" ADD CONSTRAINT "heard_sentence_outing_id_outing_id_fk" FOREIGN KEY ("outing_id") REFERENCES "public"."outing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_sentence" ADD CONSTRAINT "heard_sentence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_outing_id_outing_id_fk" FOREIGN KEY ("outing_id") REFERENCES "public"."outing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_follow_up" ADD CONSTRAINT "incident_follow_up_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_follow_up" ADD CONSTRAINT "incident_follow_up_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_follow_up" ADD CONSTRAINT "incident_follow_up_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "individual_talk" ADD CONSTRAINT "individual_talk_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "individual_talk" ADD CONSTRAINT "individual_talk_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "individual_talk" ADD CONSTRAINT "individual_talk_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "individual_talk_removed" ADD CONSTRAINT "individual_talk_removed_talk_id_individual_talk_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."individual_talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "individual_talk_removed" ADD CONSTRAINT "individual_talk_removed_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "individual_talk_removed" ADD CONSTRAINT "individual_talk_removed_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing" ADD CONSTRAINT "outing_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing" ADD CONSTRAINT "outing_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing" ADD CONSTRAINT "outing_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_member" ADD CONSTRAINT "outing_member_outing_id_outing_id_fk" FOREIGN KEY ("outing_id") REFERENCES "public"."outing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_member" ADD CONSTRAINT "outing_member_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_member" ADD CONSTRAINT "outing_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_member" ADD CONSTRAINT "outing_member_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_member" ADD CONSTRAINT "outing_member_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_sheet" ADD CONSTRAINT "outing_sheet_outing_id_outing_id_fk" FOREIGN KEY ("outing_id") REFERENCES "public"."outing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_sheet" ADD CONSTRAINT "outing_sheet_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_version" ADD CONSTRAINT "outing_version_outing_id_outing_id_fk" FOREIGN KEY ("outing_id") REFERENCES "public"."outing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_version" ADD CONSTRAINT "outing_version_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_version" ADD CONSTRAINT "outing_version_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_version" ADD CONSTRAINT "outing_version_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outing_version" ADD CONSTRAINT "outing_version_sector_id_sector_id_fk" FOREIGN KEY ("sector_id") REFERENCES "public"."sector"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruitment_count" ADD CONSTRAINT "recruitment_count_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruitment_count" ADD CONSTRAINT "recruitment_count_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruitment_count" ADD CONSTRAINT "recruitment_count_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector" ADD CONSTRAINT "sector_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector" ADD CONSTRAINT "sector_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector" ADD CONSTRAINT "sector_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector_version" ADD CONSTRAINT "sector_version_sector_id_sector_id_fk" FOREIGN KEY ("sector_id") REFERENCES "public"."sector"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector_version" ADD CONSTRAINT "sector_version_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector_version" ADD CONSTRAINT "sector_version_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector_version" ADD CONSTRAINT "sector_version_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_uptake" ADD CONSTRAINT "service_uptake_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_uptake" ADD CONSTRAINT "service_uptake_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_uptake" ADD CONSTRAINT "service_uptake_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_event" ADD CONSTRAINT "tally_event_outing_id_outing_id_fk" FOREIGN KEY ("outing_id") REFERENCES "public"."outing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_event" ADD CONSTRAINT "tally_event_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_decision" ADD CONSTRAINT "team_decision_meeting_id_team_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."team_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_decision" ADD CONSTRAINT "team_decision_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_decision" ADD CONSTRAINT "team_decision_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_decision_state" ADD CONSTRAINT "team_decision_state_decision_id_team_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."team_decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_decision_state" ADD CONSTRAINT "team_decision_state_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_decision_state" ADD CONSTRAINT "team_decision_state_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting" ADD CONSTRAINT "team_meeting_run_id_programme_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."programme_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting" ADD CONSTRAINT "team_meeting_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting" ADD CONSTRAINT "team_meeting_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting_presence" ADD CONSTRAINT "team_meeting_presence_meeting_id_team_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."team_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting_presence" ADD CONSTRAINT "team_meeting_presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting_presence" ADD CONSTRAINT "team_meeting_presence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting_presence" ADD CONSTRAINT "team_meeting_presence_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting_version" ADD CONSTRAINT "team_meeting_version_meeting_id_team_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."team_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting_version" ADD CONSTRAINT "team_meeting_version_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_meeting_version" ADD CONSTRAINT "team_meeting_version_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_contract" ADD CONSTRAINT "work_contract_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_contract" ADD CONSTRAINT "work_contract_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_contract" ADD CONSTRAINT "work_contract_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "budget_run" ON "budget" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "campaign_run" ON "campaign" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "campaign_organisation" ON "campaign" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "campaign_cost_campaign" ON "campaign_cost" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "campaign_fact_campaign" ON "campaign_fact" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "campaign_message_campaign" ON "campaign_message" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "campaign_plan_campaign" ON "campaign_plan" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "campaign_report_campaign" ON "campaign_report" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "commitment_campaign" ON "commitment" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "commitment_follow_up_commitment" ON "commitment_follow_up" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "debrief_campaign" ON "debrief" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "finding_campaign" ON "finding" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_link_token" ON "guest_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "guest_link_campaign" ON "guest_link" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "heard_sentence_campaign" ON "heard_sentence" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "incident_campaign" ON "incident" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "incident_organisation" ON "incident" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "incident_follow_up_incident" ON "incident_follow_up" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "individual_talk_organisation" ON "individual_talk" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "outing_campaign" ON "outing" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "outing_organisation" ON "outing" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "outing_member_campaign" ON "outing_member" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "outing_member_person" ON "outing_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outing_version_campaign" ON "outing_version" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "outing_version_day" ON "outing_version" USING btree ("organisation_id","on_date");--> statement-breakpoint
CREATE INDEX "recruitment_count_run" ON "recruitment_count" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "sector_campaign" ON "sector" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "sector_version_campaign" ON "sector_version" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "service_uptake_campaign" ON "service_uptake" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "tally_event_about" ON "tally_event" USING btree ("outing_id","about_id");--> statement-breakpoint
CREATE INDEX "team_decision_meeting" ON "team_decision" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "team_decision_state_decision" ON "team_decision_state" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "team_meeting_run" ON "team_meeting" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "team_meeting_organisation" ON "team_meeting" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "team_meeting_presence_meeting" ON "team_meeting_presence" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "team_meeting_version_meeting" ON "team_meeting_version" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "work_contract_organisation" ON "work_contract" USING btree ("organisation_id");