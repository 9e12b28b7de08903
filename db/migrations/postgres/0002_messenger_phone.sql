CREATE TABLE "certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"code" text NOT NULL,
	"frozen" text NOT NULL,
	"issued_at" bigint NOT NULL,
	"by_person_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_name" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "certificate_revoked" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"reason" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_note" (
	"person_id" text NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"module_id" text NOT NULL,
	"face" text NOT NULL,
	"sentence" text,
	"received_at" bigint NOT NULL,
	CONSTRAINT "field_note_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "help_request" (
	"person_id" text NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"module_id" text,
	"received_at" bigint NOT NULL,
	CONSTRAINT "help_request_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "help_settled" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"request_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "module_assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"module_id" text NOT NULL,
	"due_on" text,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phone" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phone_account" (
	"phone_id" text NOT NULL,
	"account_id" text NOT NULL,
	"last_used_on" text NOT NULL,
	"forgotten_at" bigint,
	CONSTRAINT "phone_account_phone_id_account_id_pk" PRIMARY KEY("phone_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "phrase_fact" (
	"person_id" text NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"scenario_id" text NOT NULL,
	"scene_id" text NOT NULL,
	"kind" text NOT NULL,
	"received_at" bigint NOT NULL,
	CONSTRAINT "phrase_fact_person_id_id_pk" PRIMARY KEY("person_id","id")
);
--> statement-breakpoint
CREATE TABLE "progress_seen" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_cancelled" (
	"session_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_presence" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"present" boolean NOT NULL,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_session" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"title" text NOT NULL,
	"on_date" text NOT NULL,
	"starts_at" text NOT NULL,
	"minutes" integer NOT NULL,
	"place" text,
	"by_person_id" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "learning_event" DROP CONSTRAINT "learning_event_kind";--> statement-breakpoint
ALTER TABLE "credential" ADD COLUMN "pin_style" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "heard_on" text;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_name" ADD CONSTRAINT "certificate_name_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_revoked" ADD CONSTRAINT "certificate_revoked_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_revoked" ADD CONSTRAINT "certificate_revoked_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_revoked" ADD CONSTRAINT "certificate_revoked_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_note" ADD CONSTRAINT "field_note_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_note" ADD CONSTRAINT "field_note_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_settled" ADD CONSTRAINT "help_settled_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_settled" ADD CONSTRAINT "help_settled_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_settled" ADD CONSTRAINT "help_settled_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_assignment" ADD CONSTRAINT "module_assignment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_assignment" ADD CONSTRAINT "module_assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_assignment" ADD CONSTRAINT "module_assignment_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_account" ADD CONSTRAINT "phone_account_phone_id_phone_id_fk" FOREIGN KEY ("phone_id") REFERENCES "public"."phone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_account" ADD CONSTRAINT "phone_account_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_fact" ADD CONSTRAINT "phrase_fact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_fact" ADD CONSTRAINT "phrase_fact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_seen" ADD CONSTRAINT "progress_seen_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_seen" ADD CONSTRAINT "progress_seen_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_seen" ADD CONSTRAINT "progress_seen_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_cancelled" ADD CONSTRAINT "training_cancelled_session_id_training_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_cancelled" ADD CONSTRAINT "training_cancelled_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_cancelled" ADD CONSTRAINT "training_cancelled_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_presence" ADD CONSTRAINT "training_presence_session_id_training_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_presence" ADD CONSTRAINT "training_presence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_presence" ADD CONSTRAINT "training_presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_presence" ADD CONSTRAINT "training_presence_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_code" ON "certificate" USING btree ("code");--> statement-breakpoint
CREATE INDEX "certificate_person" ON "certificate" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "help_request_organisation" ON "help_request" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_settled_request" ON "help_settled" USING btree ("person_id","request_id");--> statement-breakpoint
CREATE INDEX "module_assignment_organisation" ON "module_assignment" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "module_assignment_person" ON "module_assignment" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "phone_secret" ON "phone" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "phone_account_account" ON "phone_account" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "progress_seen_person" ON "progress_seen" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "training_presence_session" ON "training_presence" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "training_session_organisation" ON "training_session" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "credential_hash" ON "credential" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "learning_event_module" ON "learning_event" USING btree ("module_id","person_id");--> statement-breakpoint
ALTER TABLE "learning_event" ADD CONSTRAINT "learning_event_kind" CHECK ("learning_event"."kind" in ('sectionSeen', 'questionPassed', 'moduleFinished', 'changeSeen', 'reminderSkipped'));