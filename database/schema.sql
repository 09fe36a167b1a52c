-- Generated from database/migrations by `./sunlit generate`. Do not edit.

create schema exchange;
create schema identity;
create schema intake;
create schema letters;
create schema organs;
create schema platform;
create schema requests;
create schema site;

create sequence intake.journal_id;
create sequence intake.tracking_serial;
create sequence platform.docket_id;
create sequence platform.journal_id;

create table exchange.inbox (
  receiver text not null,
  number bigint not null,
  type text not null,
  received_at timestamp with time zone not null,
  outcome text not null,
  attempts integer not null default 1,
  reason text,
  sealed text,
  next_try_at timestamp with time zone
);
create table exchange.known (
  receiver text not null,
  highest bigint not null default 0,
  asked_again bigint[] not null default '{}'::bigint[]
);
create table exchange.outgoing (
  sender text not null,
  number bigint not null,
  outbox_id bigint not null,
  sent_at timestamp with time zone,
  acknowledged_at timestamp with time zone
);
create table exchange.stopped (
  sender text not null,
  outbox_id bigint not null,
  type text not null,
  paths text[] not null,
  stopped_at timestamp with time zone not null
);
create table exchange.stream (
  sender text not null,
  last_number bigint not null default 0,
  acknowledged_through bigint not null default 0,
  settled_id bigint not null default 0,
  candidate_id bigint not null default 0,
  candidate_xid xid8 not null default '0'::xid8
);
create table identity.challenge (
  digest text not null,
  person_id uuid not null,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  tries integer not null default 0,
  used_at timestamp with time zone
);
create table identity.credential (
  person_id uuid not null,
  hash text not null,
  changed_at timestamp with time zone not null
);
create table identity.leave (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  from_day date not null,
  to_day date not null,
  set_at timestamp with time zone not null,
  cancelled_at timestamp with time zone
);
create table identity.lock (
  account_digest text not null,
  failures integer not null default 0,
  last_failure_at timestamp with time zone not null,
  locked_until timestamp with time zone
);
create table identity.person (
  id uuid not null default gen_random_uuid(),
  name text not null,
  account text not null,
  organ_id uuid not null,
  active boolean not null default true,
  must_change_password boolean not null default false,
  rehearsal boolean not null default false,
  created_at timestamp with time zone not null
);
create table identity.rehearsal (
  only_row boolean not null default true,
  switched_on_at timestamp with time zone not null
);
create table identity.role_grant (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  role text not null,
  organ_id uuid not null,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid
);
create table identity.session (
  id uuid not null default gen_random_uuid(),
  digest text not null,
  person_id uuid not null,
  origin text not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text
);
create table identity.setting (
  name text not null,
  value jsonb not null
);
create table identity.sign_in_try (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  person_id uuid,
  account_digest text not null,
  origin text not null,
  outcome text not null
);
create table identity.spent_step (
  person_id uuid not null,
  step bigint not null
);
create table identity.stand_in (
  person_id uuid not null,
  stand_in_id uuid not null,
  set_at timestamp with time zone not null
);
create table identity.totp (
  person_id uuid not null,
  sealed text not null,
  confirmed_at timestamp with time zone
);
create table intake.draft (
  id uuid not null,
  token_digest text not null,
  step smallint not null,
  sealed text,
  begun_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  keep_until date not null,
  submission_id uuid
);
create table intake.failed_try (
  origin text not null,
  at timestamp with time zone not null
);
create table intake.file (
  draft_id uuid not null,
  digest text not null,
  sealed_name text not null,
  type text not null,
  bytes bigint not null,
  purpose text not null,
  attached_at timestamp with time zone not null
);
create table intake.filing_time (
  on_day date not null,
  seconds integer not null
);
create table intake.follow_up (
  id uuid not null,
  tracking_number text not null,
  kind text not null,
  letter_id text,
  on_day date not null,
  at timestamp with time zone not null,
  sealed text
);
create table intake.guidance_exit (
  on_day date not null,
  exit text not null,
  count integer not null default 1
);
create table intake.idempotency (
  act text not null,
  key text not null,
  caller text not null,
  created_at timestamp with time zone not null,
  answer text
);
create table intake.journal (
  id bigint not null,
  at timestamp with time zone not null,
  act text not null,
  name text not null,
  caller_kind text not null,
  person_id uuid,
  session_id text,
  part text,
  organ_id uuid,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default 'null'::jsonb,
  mac text not null
);
create table intake.opening (
  tracking_number text not null,
  code_digest text not null,
  sealed text not null,
  opened_at timestamp with time zone not null
);
create table intake.outbox (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  type text not null,
  version integer not null,
  seal_row uuid not null,
  payload text not null,
  files text[] not null default '{}'::text[]
);
create table intake.submission (
  id uuid not null,
  draft_token_digest text not null,
  tracking_number text not null,
  code_digest text not null,
  organ_id uuid not null,
  channel text not null,
  submitted_on date not null,
  submitted_at timestamp with time zone not null,
  received_on date,
  sealed text not null
);
create table letters.counter (
  organ_id uuid not null,
  year integer not null,
  series text not null,
  last integer not null
);
create table letters.letter (
  id uuid not null,
  organ_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  title text not null,
  addressee_ref text,
  on_day date not null,
  document_number text,
  year integer,
  series text,
  serial integer,
  content text not null,
  created_at timestamp with time zone not null,
  created_by uuid
);
create table letters.rendering (
  letter_id uuid not null,
  pdf_digest text not null,
  pdf_bytes integer not null,
  docx_digest text not null,
  docx_bytes integer not null,
  glyphs_missing boolean not null,
  rendered_at timestamp with time zone not null
);
create table organs.guide_version (
  organ_id uuid not null,
  version integer not null,
  foi_office text not null default ''::text,
  address text not null default ''::text,
  postcode text not null default ''::text,
  hours text not null default ''::text,
  phone text not null default ''::text,
  fax text not null default ''::text,
  email text not null default ''::text,
  website text not null default ''::text,
  scope text not null default ''::text,
  how_to_obtain text not null default ''::text,
  announced_channels text[] not null default '{}'::text[],
  updated_on date not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  note text not null default ''::text
);
create table organs.organ (
  id uuid not null default gen_random_uuid(),
  name text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  parent_id uuid,
  government_id uuid,
  code text not null,
  receives_requests boolean not null default true,
  auto_confirm boolean not null default false,
  email_receipt text not null default 'confirmed'::text,
  takes_reconsideration_at text,
  takes_reconsideration_url text,
  reconsideration_organ_id uuid,
  reconsideration_name text,
  reconsideration_address text,
  reconsideration_url text,
  reconsideration_reason text,
  court_name text,
  court_address text,
  district_court_name text,
  district_court_address text,
  valid_from date,
  valid_to date,
  sort integer not null default 0
);
create table organs.organ_version (
  organ_id uuid not null,
  version integer not null,
  content jsonb not null,
  recorded_at timestamp with time zone not null default clock_timestamp()
);
create table organs.setting (
  name text not null,
  value jsonb not null
);
create table organs.succession (
  predecessor_id uuid not null,
  successor_id uuid not null,
  since date not null,
  basis text not null
);
create table platform.docket (
  kind text not null,
  subject_id text not null,
  seq integer not null,
  id bigint not null,
  on_day date not null,
  fact jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  act text not null,
  digest text not null,
  mac text not null
);
create table platform.idempotency (
  act text not null,
  key text not null,
  caller text not null,
  created_at timestamp with time zone not null,
  answer text
);
create table platform.journal (
  id bigint not null,
  at timestamp with time zone not null,
  act text not null,
  name text not null,
  caller_kind text not null,
  person_id uuid,
  session_id text,
  part text,
  organ_id uuid,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default 'null'::jsonb,
  mac text not null
);
create table platform.migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default clock_timestamp()
);
create table platform.outbox (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  type text not null,
  version integer not null,
  seal_row uuid not null,
  payload text not null,
  files text[] not null default '{}'::text[]
);
create table platform.seal (
  number bigint not null,
  at timestamp with time zone not null,
  entries integer not null,
  root text not null,
  previous text not null,
  digest text not null,
  mac text not null
);
create table platform.setting (
  name text not null,
  value jsonb not null
);
create table requests.applicant (
  request_id uuid not null,
  name text not null,
  id_kind text not null,
  id_number text not null,
  contact_person text,
  phone text not null,
  email text,
  address text,
  postcode text,
  id_index text not null,
  short_name text not null
);
create table requests.archive_package (
  request_id uuid not null,
  docket_digest text not null,
  zip_digest text not null,
  zip_bytes bigint not null,
  pdf_digest text not null,
  pdf_bytes bigint not null,
  built_at timestamp with time zone not null
);
create table requests.attachment (
  request_id uuid not null,
  digest text not null,
  name text not null,
  role text not null,
  added_at timestamp with time zone not null,
  added_by uuid
);
create table requests.counter (
  organ_id uuid not null,
  year integer not null,
  last integer not null
);
create table requests.draft (
  request_id uuid not null,
  number integer not null,
  code text not null,
  content jsonb not null,
  drafter uuid not null,
  legal_reviewer uuid,
  disclosure_reviewer uuid,
  signer uuid,
  created_at timestamp with time zone not null
);
create table requests.form_draft (
  person_id uuid not null,
  form text not null,
  about text not null,
  content text not null,
  changed_at timestamp with time zone not null
);
create table requests.guidance_exit (
  day date not null,
  exit text not null,
  count integer not null
);
create table requests.letter_sent (
  letter_id uuid not null,
  request_id uuid not null,
  sent_at timestamp with time zone not null
);
create table requests.party (
  request_id uuid not null,
  ref text not null,
  kind text not null,
  name text not null,
  address text not null default ''::text,
  phone text
);
create table requests.progress_sent (
  request_id uuid not null,
  revision integer not null,
  digest text not null,
  sent_at timestamp with time zone not null
);
create table requests.request (
  id uuid not null,
  organ_id uuid not null,
  year integer not null,
  serial integer not null,
  number text not null,
  tracking_number text not null,
  code_digest text not null,
  subject text not null,
  description text not null,
  items jsonb not null,
  wish jsonb not null,
  channel text not null,
  assisted boolean not null default false,
  mail_number text,
  applicant_kind text not null,
  version integer not null,
  stage text not null,
  owner uuid,
  stand_in uuid,
  internal_due_on date,
  submitted_on date not null,
  received_on date,
  due_on date,
  projected_due_on date,
  correction_notice_due_on date,
  waiting_until date,
  clock_status text,
  provisional boolean not null default false,
  decision text,
  sub_reason text,
  document_number text,
  decided_on date,
  dispatched_on date,
  delivered_on date,
  closed_on date,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create table requests.set_aside (
  request_id uuid not null,
  number integer not null,
  on_day date not null,
  by_whom text not null,
  procedure_only boolean not null
);
create table requests.statement (
  id uuid not null,
  request_id uuid not null,
  kind text not null,
  ref text,
  on_day date not null,
  accepted boolean not null default true,
  text text not null,
  items jsonb,
  created_at timestamp with time zone not null
);
create table requests.tracking_counter (
  day date not null,
  last integer not null
);
create table site.letter (
  tracking_number text not null,
  letter_id text not null,
  kind text not null,
  on_day date not null,
  sealed text not null,
  arrived_at timestamp with time zone not null
);
create table site.organ (
  id uuid not null,
  "position" integer not null,
  name text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  parent_id uuid,
  receives_requests boolean not null,
  auto_confirm boolean not null,
  guide jsonb not null,
  reconsideration jsonb not null,
  court jsonb not null
);
create table site.request_progress (
  tracking_number text not null,
  code_digest text not null,
  revision bigint not null,
  organ_id uuid not null,
  state text not null,
  sealed text not null,
  arrived_at timestamp with time zone not null
);
create table site.seal (
  number bigint not null,
  root text not null,
  on_day date not null
);

alter table exchange.inbox add constraint inbox_pkey PRIMARY KEY (receiver, number);
alter table exchange.inbox add constraint inbox_check CHECK (((outcome = 'held'::text) = (sealed IS NOT NULL)));
alter table exchange.inbox add constraint inbox_number_check CHECK ((number >= 1));
alter table exchange.inbox add constraint inbox_outcome_check CHECK ((outcome = ANY (ARRAY['applied'::text, 'held'::text])));
alter table exchange.inbox add constraint inbox_receiver_check CHECK ((receiver = ANY (ARRAY['office'::text, 'site'::text])));
alter table exchange.known add constraint known_pkey PRIMARY KEY (receiver);
alter table exchange.known add constraint known_highest_check CHECK ((highest >= 0));
alter table exchange.known add constraint known_receiver_check CHECK ((receiver = ANY (ARRAY['office'::text, 'site'::text])));
alter table exchange.outgoing add constraint outgoing_pkey PRIMARY KEY (sender, number);
alter table exchange.outgoing add constraint outgoing_sender_outbox_id_key UNIQUE (sender, outbox_id);
alter table exchange.outgoing add constraint outgoing_number_check CHECK ((number >= 1));
alter table exchange.outgoing add constraint outgoing_sender_fkey FOREIGN KEY (sender) REFERENCES exchange.stream(sender);
alter table exchange.stopped add constraint stopped_pkey PRIMARY KEY (sender, outbox_id);
alter table exchange.stopped add constraint stopped_sender_fkey FOREIGN KEY (sender) REFERENCES exchange.stream(sender);
alter table exchange.stream add constraint stream_pkey PRIMARY KEY (sender);
alter table exchange.stream add constraint stream_check CHECK (((acknowledged_through >= 0) AND (acknowledged_through <= last_number)));
alter table exchange.stream add constraint stream_last_number_check CHECK ((last_number >= 0));
alter table exchange.stream add constraint stream_sender_check CHECK ((sender = ANY (ARRAY['office'::text, 'site'::text])));
alter table identity.challenge add constraint challenge_pkey PRIMARY KEY (digest);
alter table identity.challenge add constraint challenge_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.credential add constraint credential_pkey PRIMARY KEY (person_id);
alter table identity.credential add constraint credential_hash_check CHECK ((hash ~~ 'scrypt$%'::text));
alter table identity.credential add constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.leave add constraint leave_pkey PRIMARY KEY (id);
alter table identity.leave add constraint leave_check CHECK ((from_day <= to_day));
alter table identity.leave add constraint leave_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.lock add constraint lock_pkey PRIMARY KEY (account_digest);
alter table identity.person add constraint person_pkey PRIMARY KEY (id);
alter table identity.person add constraint person_account_key UNIQUE (account);
alter table identity.person add constraint person_account_check CHECK (((account = lower(account)) AND (account ~ '^[a-z][a-z0-9._-]{2,63}$'::text)));
alter table identity.person add constraint person_name_check CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 60)));
alter table identity.person add constraint person_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table identity.rehearsal add constraint rehearsal_pkey PRIMARY KEY (only_row);
alter table identity.rehearsal add constraint rehearsal_only_row_check CHECK (only_row);
alter table identity.role_grant add constraint role_grant_pkey PRIMARY KEY (id);
alter table identity.role_grant add constraint role_grant_check CHECK (((revoked_at IS NULL) OR (revoked_at >= granted_at)));
alter table identity.role_grant add constraint role_grant_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'handler'::text, 'legal_reviewer'::text, 'disclosure_reviewer'::text, 'foi_office_head'::text, 'organ_head'::text, 'supervisor'::text, 'system_admin'::text, 'security_admin'::text, 'audit_admin'::text])));
alter table identity.role_grant add constraint role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES identity.person(id);
alter table identity.role_grant add constraint role_grant_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table identity.role_grant add constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.role_grant add constraint role_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES identity.person(id);
alter table identity.session add constraint session_pkey PRIMARY KEY (id);
alter table identity.session add constraint session_digest_key UNIQUE (digest);
alter table identity.session add constraint session_check CHECK (((ended_at IS NULL) = (end_reason IS NULL)));
alter table identity.session add constraint session_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed_out'::text, 'idle'::text, 'too_old'::text, 'ended_by_admin'::text, 'roles_changed'::text, 'password_changed'::text, 'totp_changed'::text, 'deactivated'::text, 'replaced'::text])));
alter table identity.session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.setting add constraint setting_pkey PRIMARY KEY (name);
alter table identity.sign_in_try add constraint sign_in_try_pkey PRIMARY KEY (id);
alter table identity.sign_in_try add constraint sign_in_try_outcome_check CHECK ((outcome = ANY (ARRAY['wrong'::text, 'locked'::text, 'password_right'::text, 'code_wrong'::text, 'signed_in'::text])));
alter table identity.sign_in_try add constraint sign_in_try_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.spent_step add constraint spent_step_pkey PRIMARY KEY (person_id, step);
alter table identity.spent_step add constraint spent_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.stand_in add constraint stand_in_pkey PRIMARY KEY (person_id);
alter table identity.stand_in add constraint stand_in_check CHECK ((person_id <> stand_in_id));
alter table identity.stand_in add constraint stand_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table identity.stand_in add constraint stand_in_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES identity.person(id);
alter table identity.totp add constraint totp_pkey PRIMARY KEY (person_id);
alter table identity.totp add constraint totp_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table intake.draft add constraint draft_pkey PRIMARY KEY (id);
alter table intake.draft add constraint draft_token_digest_key UNIQUE (token_digest);
alter table intake.draft add constraint draft_step_check CHECK (((step >= 1) AND (step <= 3)));
alter table intake.file add constraint file_pkey PRIMARY KEY (draft_id, digest, purpose);
alter table intake.file add constraint file_bytes_check CHECK ((bytes >= 0));
alter table intake.file add constraint file_purpose_check CHECK ((purpose = ANY (ARRAY['identity'::text, 'material'::text, 'correction'::text])));
alter table intake.file add constraint file_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES intake.draft(id) ON DELETE CASCADE;
alter table intake.filing_time add constraint filing_time_seconds_check CHECK (((seconds >= 0) AND (seconds <= 86400)));
alter table intake.follow_up add constraint follow_up_pkey PRIMARY KEY (id);
alter table intake.follow_up add constraint follow_up_check CHECK (((kind = 'opened'::text) = (letter_id IS NOT NULL)));
alter table intake.follow_up add constraint follow_up_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'withdrawal'::text, 'opened'::text])));
alter table intake.guidance_exit add constraint guidance_exit_pkey PRIMARY KEY (on_day, exit);
alter table intake.guidance_exit add constraint guidance_exit_count_check CHECK ((count >= 1));
alter table intake.idempotency add constraint idempotency_pkey PRIMARY KEY (act, caller, key);
alter table intake.journal add constraint journal_pkey PRIMARY KEY (id);
alter table intake.journal add constraint journal_caller_kind_check CHECK ((caller_kind = ANY (ARRAY['visitor'::text, 'official'::text, 'system'::text])));
alter table intake.opening add constraint opening_pkey PRIMARY KEY (tracking_number);
alter table intake.opening add constraint opening_code_digest_key UNIQUE (code_digest);
alter table intake.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table intake.outbox add constraint outbox_seal_row_key UNIQUE (seal_row);
alter table intake.submission add constraint submission_pkey PRIMARY KEY (id);
alter table intake.submission add constraint submission_code_digest_key UNIQUE (code_digest);
alter table intake.submission add constraint submission_draft_token_digest_key UNIQUE (draft_token_digest);
alter table intake.submission add constraint submission_tracking_number_key UNIQUE (tracking_number);
alter table intake.submission add constraint submission_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'in_person'::text])));
alter table letters.counter add constraint counter_pkey PRIMARY KEY (organ_id, year, series);
alter table letters.counter add constraint counter_last_check CHECK ((last >= 1));
alter table letters.counter add constraint counter_series_check CHECK ((series = ANY (ARRAY['公开'::text, '依复'::text])));
alter table letters.counter add constraint counter_year_check CHECK (((year >= 2000) AND (year <= 2199)));
alter table letters.counter add constraint counter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table letters.letter add constraint letter_pkey PRIMARY KEY (id);
alter table letters.letter add constraint letter_document_number_key UNIQUE (document_number);
alter table letters.letter add constraint letter_organ_id_year_series_serial_key UNIQUE (organ_id, year, series, serial);
alter table letters.letter add constraint letter_addressee_ref_check CHECK ((addressee_ref ~ '^[a-z_A-Z0-9-]{1,40}$'::text));
alter table letters.letter add constraint letter_check CHECK ((num_nulls(document_number, year, series, serial) = ANY (ARRAY[0, 4])));
alter table letters.letter add constraint letter_kind_check CHECK ((kind = ANY (ARRAY['registration_receipt'::text, 'receipt_confirmation'::text, 'correction_notice'::text, 'extension_notice'::text, 'reasons_request'::text, 'delayed_reply_notice'::text, 'third_party_consultation_letter'::text, 'consultation_notice'::text, 'third_party_opinion'::text, 'third_party_disclosure_notice'::text, 'agency_consultation_letter'::text, 'internal_assignment'::text, 'search_record'::text, 'fee_notice'::text, 'decision'::text, 'service_record'::text, 'approval_sheet'::text, 'archive_index'::text, 'rectification_notice'::text, 'closing_note'::text])));
alter table letters.letter add constraint letter_serial_check CHECK ((serial >= 1));
alter table letters.letter add constraint letter_title_check CHECK ((length(btrim(title)) > 0));
alter table letters.letter add constraint letter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table letters.rendering add constraint rendering_pkey PRIMARY KEY (letter_id);
alter table letters.rendering add constraint rendering_docx_bytes_check CHECK ((docx_bytes > 0));
alter table letters.rendering add constraint rendering_pdf_bytes_check CHECK ((pdf_bytes > 0));
alter table letters.rendering add constraint rendering_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id);
alter table organs.guide_version add constraint guide_version_pkey PRIMARY KEY (organ_id, version);
alter table organs.guide_version add constraint guide_version_announced_channels_check CHECK ((announced_channels <@ ARRAY['online'::text, 'email'::text, 'fax'::text]));
alter table organs.guide_version add constraint guide_version_version_check CHECK ((version >= 1));
alter table organs.guide_version add constraint guide_version_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table organs.organ add constraint organ_pkey PRIMARY KEY (id);
alter table organs.organ add constraint organ_code_key UNIQUE (code);
alter table organs.organ add constraint organ_check CHECK ((parent_id <> id));
alter table organs.organ add constraint organ_check1 CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from)));
alter table organs.organ add constraint organ_check2 CHECK (((kind <> 'village_point'::text) OR (NOT receives_requests)));
alter table organs.organ add constraint organ_check3 CHECK (((reconsideration_organ_id IS NULL) OR (reconsideration_reason IS NOT NULL)));
alter table organs.organ add constraint organ_check4 CHECK (((reconsideration_name IS NULL) OR (reconsideration_reason IS NOT NULL)));
alter table organs.organ add constraint organ_code_check CHECK ((code ~ '^[^\s/\\〔〕]{1,12}$'::text));
alter table organs.organ add constraint organ_email_receipt_check CHECK ((email_receipt = ANY (ARRAY['confirmed'::text, 'arrival'::text])));
alter table organs.organ add constraint organ_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'department'::text, 'vertical_department'::text, 'township'::text, 'dispatched_organ'::text, 'dispatched_body'::text, 'authorised_organisation'::text, 'village_point'::text])));
alter table organs.organ add constraint organ_level_check CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'township'::text, 'village'::text])));
alter table organs.organ add constraint organ_name_check CHECK (((length(btrim(name)) >= 2) AND (length(btrim(name)) <= 100)));
alter table organs.organ add constraint organ_reconsideration_url_check CHECK ((reconsideration_url ~ '^https?://'::text));
alter table organs.organ add constraint organ_short_name_check CHECK (((length(btrim(short_name)) >= 1) AND (length(btrim(short_name)) <= 40)));
alter table organs.organ add constraint organ_takes_reconsideration_url_check CHECK ((takes_reconsideration_url ~ '^https?://'::text));
alter table organs.organ add constraint organ_government_id_fkey FOREIGN KEY (government_id) REFERENCES organs.organ(id);
alter table organs.organ add constraint organ_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organs.organ(id);
alter table organs.organ add constraint organ_reconsideration_organ_id_fkey FOREIGN KEY (reconsideration_organ_id) REFERENCES organs.organ(id);
alter table organs.organ_version add constraint organ_version_pkey PRIMARY KEY (organ_id, version);
alter table organs.organ_version add constraint organ_version_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table organs.setting add constraint setting_pkey PRIMARY KEY (name);
alter table organs.succession add constraint succession_pkey PRIMARY KEY (predecessor_id, successor_id);
alter table organs.succession add constraint succession_check CHECK ((predecessor_id <> successor_id));
alter table organs.succession add constraint succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organs.organ(id);
alter table organs.succession add constraint succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organs.organ(id);
alter table platform.docket add constraint docket_pkey PRIMARY KEY (kind, subject_id, seq);
alter table platform.docket add constraint docket_id_key UNIQUE (id);
alter table platform.docket add constraint docket_seq_check CHECK ((seq >= 1));
alter table platform.idempotency add constraint idempotency_pkey PRIMARY KEY (act, caller, key);
alter table platform.journal add constraint journal_pkey PRIMARY KEY (id);
alter table platform.journal add constraint journal_caller_kind_check CHECK ((caller_kind = ANY (ARRAY['visitor'::text, 'official'::text, 'system'::text])));
alter table platform.migration add constraint migration_pkey PRIMARY KEY (number);
alter table platform.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table platform.outbox add constraint outbox_seal_row_key UNIQUE (seal_row);
alter table platform.seal add constraint seal_pkey PRIMARY KEY (number);
alter table platform.seal add constraint seal_digest_key UNIQUE (digest);
alter table platform.seal add constraint seal_entries_check CHECK ((entries >= 0));
alter table platform.seal add constraint seal_number_check CHECK ((number >= 1));
alter table platform.setting add constraint setting_pkey PRIMARY KEY (name);
alter table requests.applicant add constraint applicant_pkey PRIMARY KEY (request_id);
alter table requests.applicant add constraint applicant_short_name_check CHECK (((length(short_name) >= 1) AND (length(short_name) <= 40)));
alter table requests.applicant add constraint applicant_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.archive_package add constraint archive_package_pkey PRIMARY KEY (request_id);
alter table requests.archive_package add constraint archive_package_pdf_bytes_check CHECK ((pdf_bytes > 0));
alter table requests.archive_package add constraint archive_package_zip_bytes_check CHECK ((zip_bytes > 0));
alter table requests.archive_package add constraint archive_package_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.attachment add constraint attachment_pkey PRIMARY KEY (request_id, digest, role);
alter table requests.attachment add constraint attachment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table requests.attachment add constraint attachment_role_check CHECK ((role = ANY (ARRAY['application'::text, 'envelope'::text, 'identity'::text, 'signature'::text, 'evidence'::text, 'supplied'::text, 'opinion'::text, 'other'::text])));
alter table requests.attachment add constraint attachment_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.counter add constraint counter_pkey PRIMARY KEY (organ_id, year);
alter table requests.counter add constraint counter_last_check CHECK ((last >= 0));
alter table requests.counter add constraint counter_year_check CHECK (((year >= 2000) AND (year <= 2199)));
alter table requests.counter add constraint counter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.draft add constraint draft_pkey PRIMARY KEY (request_id, number);
alter table requests.draft add constraint draft_number_check CHECK ((number >= 1));
alter table requests.draft add constraint drafter_is_not_reviewer CHECK (((drafter <> legal_reviewer) AND (drafter <> disclosure_reviewer)));
alter table requests.draft add constraint drafter_is_not_signer CHECK ((drafter <> signer));
alter table requests.draft add constraint reviewer_is_not_signer CHECK (((signer <> legal_reviewer) AND (signer <> disclosure_reviewer)));
alter table requests.draft add constraint signed_after_legal_review CHECK (((signer IS NULL) OR (legal_reviewer IS NOT NULL)));
alter table requests.draft add constraint draft_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.form_draft add constraint form_draft_pkey PRIMARY KEY (person_id, form, about);
alter table requests.form_draft add constraint form_draft_about_check CHECK ((length(about) <= 80));
alter table requests.form_draft add constraint form_draft_form_check CHECK (((length(form) >= 1) AND (length(form) <= 80)));
alter table requests.guidance_exit add constraint guidance_exit_pkey PRIMARY KEY (day, exit);
alter table requests.guidance_exit add constraint guidance_exit_count_check CHECK ((count >= 1));
alter table requests.guidance_exit add constraint guidance_exit_exit_check CHECK (((length(exit) >= 1) AND (length(exit) <= 60)));
alter table requests.letter_sent add constraint letter_sent_pkey PRIMARY KEY (letter_id);
alter table requests.letter_sent add constraint letter_sent_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.party add constraint party_pkey PRIMARY KEY (request_id, kind, ref);
alter table requests.party add constraint party_kind_check CHECK ((kind = ANY (ARRAY['third_party'::text, 'organ'::text])));
alter table requests.party add constraint party_ref_check CHECK ((ref ~ '^[A-Z]\d*$'::text));
alter table requests.party add constraint party_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.progress_sent add constraint progress_sent_pkey PRIMARY KEY (request_id);
alter table requests.progress_sent add constraint progress_sent_revision_check CHECK ((revision >= 1));
alter table requests.progress_sent add constraint progress_sent_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.request add constraint request_pkey PRIMARY KEY (id);
alter table requests.request add constraint request_number_key UNIQUE (number);
alter table requests.request add constraint request_organ_id_year_serial_key UNIQUE (organ_id, year, serial);
alter table requests.request add constraint request_tracking_number_key UNIQUE (tracking_number);
alter table requests.request add constraint request_applicant_kind_check CHECK ((applicant_kind = ANY (ARRAY['natural_person'::text, 'commercial_enterprise'::text, 'research_institution'::text, 'social_welfare_org'::text, 'legal_service_org'::text, 'other'::text])));
alter table requests.request add constraint request_channel_check CHECK ((channel = ANY (ARRAY['in_person'::text, 'registered_mail'::text, 'ordinary_mail'::text, 'online'::text, 'email'::text, 'fax'::text])));
alter table requests.request add constraint request_check CHECK (((owner IS NULL) OR (owner IS DISTINCT FROM stand_in)));
alter table requests.request add constraint request_check1 CHECK (((stage <> 'submitted'::text) OR (received_on IS NULL)));
alter table requests.request add constraint request_check2 CHECK (((stage = ANY (ARRAY['submitted'::text, 'voided'::text, 'closed'::text, 'archived'::text])) OR (received_on IS NOT NULL)));
alter table requests.request add constraint request_check3 CHECK (((stage <> ALL (ARRAY['decided'::text, 'dispatched'::text, 'delivered'::text])) OR ((decision IS NOT NULL) AND (decided_on IS NOT NULL))));
alter table requests.request add constraint request_check4 CHECK (((stage <> ALL (ARRAY['dispatched'::text, 'delivered'::text])) OR (dispatched_on IS NOT NULL)));
alter table requests.request add constraint request_check5 CHECK (((stage <> 'delivered'::text) OR (delivered_on IS NOT NULL)));
alter table requests.request add constraint request_check6 CHECK (((dispatched_on IS NULL) OR (dispatched_on >= decided_on)));
alter table requests.request add constraint request_check7 CHECK (((delivered_on IS NULL) OR (delivered_on >= dispatched_on)));
alter table requests.request add constraint request_description_check CHECK (((length(btrim(description)) >= 1) AND (length(btrim(description)) <= 5000)));
alter table requests.request add constraint request_items_check CHECK (((jsonb_typeof(items) = 'array'::text) AND ((jsonb_array_length(items) >= 1) AND (jsonb_array_length(items) <= 50))));
alter table requests.request add constraint request_serial_check CHECK ((serial >= 1));
alter table requests.request add constraint request_stage_check CHECK ((stage = ANY (ARRAY['submitted'::text, 'received'::text, 'handling'::text, 'awaiting_correction'::text, 'consulting'::text, 'awaiting_payment'::text, 'reviewing'::text, 'signing'::text, 'decided'::text, 'dispatched'::text, 'delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text])));
alter table requests.request add constraint request_subject_check CHECK (((length(btrim(subject)) >= 1) AND (length(btrim(subject)) <= 60)));
alter table requests.request add constraint request_version_check CHECK ((version >= 0));
alter table requests.request add constraint request_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.request add constraint request_owner_fkey FOREIGN KEY (owner) REFERENCES identity.person(id);
alter table requests.request add constraint request_stand_in_fkey FOREIGN KEY (stand_in) REFERENCES identity.person(id);
alter table requests.set_aside add constraint set_aside_pkey PRIMARY KEY (request_id, number);
alter table requests.set_aside add constraint set_aside_by_whom_check CHECK ((by_whom = ANY (ARRAY['reconsideration'::text, 'court'::text])));
alter table requests.set_aside add constraint set_aside_request_id_number_fkey FOREIGN KEY (request_id, number) REFERENCES requests.draft(request_id, number);
alter table requests.statement add constraint statement_pkey PRIMARY KEY (id);
alter table requests.statement add constraint statement_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'reasons'::text, 'opinion'::text, 'withdrawal'::text])));
alter table requests.statement add constraint statement_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.tracking_counter add constraint tracking_counter_pkey PRIMARY KEY (day);
alter table requests.tracking_counter add constraint tracking_counter_last_check CHECK ((last >= 0));
alter table site.letter add constraint letter_pkey PRIMARY KEY (tracking_number, letter_id);
alter table site.organ add constraint organ_pkey PRIMARY KEY (id);
alter table site.request_progress add constraint request_progress_pkey PRIMARY KEY (tracking_number);
alter table site.request_progress add constraint request_progress_code_digest_key UNIQUE (code_digest);
alter table site.seal add constraint seal_pkey PRIMARY KEY (number);

CREATE INDEX applicant_same ON requests.applicant USING btree (id_index);
CREATE INDEX draft_keep_until ON intake.draft USING btree (keep_until);
CREATE INDEX failed_try_origin ON intake.failed_try USING btree (origin, at);
CREATE INDEX filing_time_on_day ON intake.filing_time USING btree (on_day);
CREATE INDEX follow_up_tracking_number ON intake.follow_up USING btree (tracking_number);
CREATE INDEX form_draft_changed ON requests.form_draft USING btree (changed_at);
CREATE INDEX idempotency_created_at ON platform.idempotency USING btree (created_at);
CREATE INDEX idempotency_created_at_idx ON intake.idempotency USING btree (created_at);
CREATE INDEX inbox_held ON exchange.inbox USING btree (receiver, next_try_at) WHERE (outcome = 'held'::text);
CREATE INDEX journal_at ON platform.journal USING btree (at);
CREATE INDEX journal_at_idx ON intake.journal USING btree (at);
CREATE INDEX journal_name ON platform.journal USING btree (name, id);
CREATE INDEX journal_name_id_idx ON intake.journal USING btree (name, id);
CREATE INDEX journal_person ON platform.journal USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX journal_person_id_id_idx ON intake.journal USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX journal_subject ON platform.journal USING btree (subject_kind, subject_id, id);
CREATE INDEX journal_subject_kind_subject_id_id_idx ON intake.journal USING btree (subject_kind, subject_id, id);
CREATE INDEX leave_person ON identity.leave USING btree (person_id, from_day) WHERE (cancelled_at IS NULL);
CREATE INDEX letter_sent_request ON requests.letter_sent USING btree (request_id);
CREATE INDEX letter_subject ON letters.letter USING btree (subject_kind, subject_id, created_at);
CREATE INDEX organ_government ON organs.organ USING btree (government_id);
CREATE INDEX organ_parent ON organs.organ USING btree (parent_id);
CREATE INDEX organ_position ON site.organ USING btree ("position");
CREATE INDEX person_organ ON identity.person USING btree (organ_id);
CREATE INDEX request_document ON requests.request USING btree (document_number) WHERE (document_number IS NOT NULL);
CREATE INDEX request_open ON requests.request USING btree (organ_id, due_on, id) WHERE (stage <> ALL (ARRAY['delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text]));
CREATE INDEX request_open_due ON requests.request USING btree (due_on, id) WHERE (stage <> ALL (ARRAY['delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text]));
CREATE INDEX request_owner ON requests.request USING btree (owner, due_on) WHERE (stage <> ALL (ARRAY['delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text]));
CREATE INDEX request_received ON requests.request USING btree (organ_id, received_on DESC, id);
CREATE INDEX request_stand_in ON requests.request USING btree (stand_in) WHERE (stage <> ALL (ARRAY['delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text]));
CREATE INDEX role_grant_organ ON identity.role_grant USING btree (organ_id, role) WHERE (revoked_at IS NULL);
CREATE INDEX session_open ON identity.session USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX sign_in_try_at ON identity.sign_in_try USING btree (at);
CREATE INDEX stand_in_of ON identity.stand_in USING btree (stand_in_id);
CREATE INDEX statement_request ON requests.statement USING btree (request_id, created_at);
CREATE INDEX submission_submitted_on ON intake.submission USING btree (submitted_on);
CREATE UNIQUE INDEX follow_up_opened_once ON intake.follow_up USING btree (tracking_number, letter_id) WHERE (kind = 'opened'::text);
CREATE UNIQUE INDEX follow_up_withdrawn_once ON intake.follow_up USING btree (tracking_number) WHERE (kind = 'withdrawal'::text);
CREATE UNIQUE INDEX role_grant_in_force ON identity.role_grant USING btree (person_id, role, organ_id) WHERE (revoked_at IS NULL);

CREATE OR REPLACE FUNCTION identity.refuse_demonstration_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.rehearsal and not old.rehearsal then
    raise exception 'a real account never becomes a demonstration account' using errcode = 'check_violation', constraint = 'no_demonstration_account';
  end if;
  if new.rehearsal and not exists (select 1 from identity.rehearsal) then
    raise exception 'demonstration accounts live only in the rehearsal county' using errcode = 'check_violation', constraint = 'no_demonstration_account';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION identity.refuse_joined_duties()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.revoked_at is not null then return new; end if;
  perform 1 from identity.person where id = new.person_id for update;
  if exists (
    select 1 from identity.role_grant g
    where g.person_id = new.person_id and g.id <> new.id and g.revoked_at is null and g.role <> new.role
      and (g.role in ('system_admin', 'security_admin', 'audit_admin') or new.role in ('system_admin', 'security_admin', 'audit_admin'))
  ) then
    raise exception 'administrators exclude one another and case roles' using errcode = 'check_violation', constraint = 'joined_duties';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION identity.refuse_rehearsal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from identity.person) then
    raise exception 'rehearsal can only be switched on in an empty database' using errcode = 'check_violation', constraint = 'rehearsal_only_when_empty';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION organs.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
  insert into organs.organ_version (organ_id, version, content)
    select new.id, coalesce(max(version), 0) + 1, to_jsonb(new) from organs.organ_version where organ_id = new.id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION organs.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end $function$
;
CREATE OR REPLACE FUNCTION organs.refuse_cycle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.parent_id is not null and exists (
    with recursive up as (
      select id, parent_id from organs.organ where id = new.parent_id
      union
      select o.id, o.parent_id from organs.organ o join up on o.id = up.parent_id
    ) select 1 from up where id = new.id
  ) then raise exception 'organ % would stand below itself', new.id using errcode = 'check_violation'; end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION platform.add_job(task text, payload json, queue text, job_key text, run_at timestamp with time zone, attempts integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, queue_name => queue, job_key => job_key,
    run_at => run_at, max_attempts => attempts);
end $function$
;
CREATE OR REPLACE FUNCTION platform.append_only(target regclass, VARIADIC roles text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  role text;
begin
  execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function platform.refuse_change()', target);
  foreach role in array roles loop
    execute format('grant select, insert on %s to %I', target, role);
  end loop;
end $function$
;
CREATE OR REPLACE FUNCTION platform.grant_defaults()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  place record;
  thing record;
  want record;
begin
  for place in
    select n.oid, n.nspname from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')
      and pg_has_role(n.nspowner, 'usage')
  loop
    for want in
      select * from (values
        ('sunlit_portal', 'site', 'select', 'select'),
        ('sunlit_exchange', 'site', 'select, insert, update, delete', 'usage, select'),
        ('sunlit_portal', 'intake', 'select, insert, update, delete', 'usage, select'),
        ('sunlit_exchange', 'intake', 'select, insert', 'usage, select'),
        ('sunlit_exchange', 'exchange', 'select, insert, update, delete', 'usage, select'),
        ('sunlit_office', 'office', 'select, insert, update, delete', 'usage, select')
      ) as wants (role, side, on_tables, on_sequences)
      where side = case when place.nspname in ('site', 'intake') then place.nspname else 'office' end
        or side = place.nspname
    loop
      execute format('grant usage on schema %I to %I', place.nspname, want.role);
      for thing in
        select c.oid, c.relname, c.relkind from pg_class c
        where c.relnamespace = place.oid and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname <> 'migration'
      loop
        if thing.relkind = 'S' then
          if not has_sequence_privilege(want.role, thing.oid, 'usage, select, update') then
            execute format('grant %s on sequence %I.%I to %I', want.on_sequences, place.nspname, thing.relname, want.role);
          end if;
        elsif not has_any_column_privilege(want.role, thing.oid, 'select, insert, update')
            and not has_table_privilege(want.role, thing.oid, 'delete') then
          execute format('grant %s on %I.%I to %I', want.on_tables, place.nspname, thing.relname, want.role);
        end if;
      end loop;
    end loop;
  end loop;
end $function$
;
CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $function$
;
CREATE OR REPLACE FUNCTION requests.only_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.stage in ('archived', 'voided') then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  -- A new calendar may move due dates without a new fact, nothing else may.
  if new.version < old.version or (new.version = old.version and (new.stage, new.decision) is distinct from (old.stage, old.decision)) then
    raise exception 'case % does not go back', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if (new.id, new.organ_id, new.year, new.serial, new.number, new.tracking_number, new.code_digest, new.channel, new.created_at)
    is distinct from (old.id, old.organ_id, old.year, old.serial, old.number, old.tracking_number, old.code_digest, old.channel, old.created_at) then
    raise exception 'the register entry of case % is fixed', old.id using errcode = 'check_violation', constraint = 'request_entry_fixed';
  end if;
  -- Withdrawn between signature and dispatch is the one way out of a decision.
  if old.decided_on is not null and (new.decision, new.document_number, new.decided_on) is distinct from (old.decision, old.document_number, old.decided_on)
    and new.stage <> 'closed' then
    raise exception 'the decision of case % stands', old.id using errcode = 'check_violation', constraint = 'request_decision_stands';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION requests.refuse_after_archive()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from requests.request where id = new.request_id and stage = 'archived') then
    raise exception 'case % is archived', new.request_id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  return new;
end $function$
;

CREATE TRIGGER refuse_demonstration_account BEFORE INSERT OR UPDATE ON identity.person FOR EACH ROW EXECUTE FUNCTION identity.refuse_demonstration_account();
CREATE TRIGGER refuse_rehearsal BEFORE INSERT OR UPDATE ON identity.rehearsal FOR EACH ROW EXECUTE FUNCTION identity.refuse_rehearsal();
CREATE TRIGGER refuse_joined_duties BEFORE INSERT OR UPDATE ON identity.role_grant FOR EACH ROW EXECUTE FUNCTION identity.refuse_joined_duties();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.outbox FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON letters.rendering FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON organs.guide_version FOR EACH ROW EXECUTE FUNCTION organs.refuse_change();
CREATE TRIGGER keep_version AFTER INSERT OR UPDATE ON organs.organ FOR EACH ROW EXECUTE FUNCTION organs.keep_version();
CREATE TRIGGER refuse_cycle BEFORE UPDATE OF parent_id ON organs.organ FOR EACH ROW EXECUTE FUNCTION organs.refuse_cycle();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON organs.organ_version FOR EACH ROW EXECUTE FUNCTION organs.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.docket FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.outbox FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.archive_package FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER after_archive BEFORE INSERT ON requests.attachment FOR EACH ROW WHEN ((new.added_by IS NOT NULL)) EXECUTE FUNCTION requests.refuse_after_archive();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.attachment FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER after_archive BEFORE INSERT ON requests.draft FOR EACH ROW EXECUTE FUNCTION requests.refuse_after_archive();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.letter_sent FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER after_archive BEFORE INSERT ON requests.party FOR EACH ROW EXECUTE FUNCTION requests.refuse_after_archive();
CREATE TRIGGER request_only_forward BEFORE UPDATE ON requests.request FOR EACH ROW EXECUTE FUNCTION requests.only_forward();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.set_aside FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

grant delete, insert, select, update on table exchange.inbox to sunlit_exchange;
grant delete, insert, select, update on table exchange.known to sunlit_exchange;
grant select on table exchange.known to sunlit_office;
grant delete, insert, select, update on table exchange.outgoing to sunlit_exchange;
grant select on table exchange.outgoing to sunlit_office;
grant delete, insert, select, update on table exchange.stopped to sunlit_exchange;
grant select on table exchange.stopped to sunlit_office;
grant delete, insert, select, update on table exchange.stream to sunlit_exchange;
grant select on table exchange.stream to sunlit_office;
grant delete, insert, select, update on table identity.challenge to sunlit_office;
grant insert, select, update on table identity.credential to sunlit_office;
grant insert, select, update on table identity.leave to sunlit_office;
grant delete, insert, select, update on table identity.lock to sunlit_office;
grant insert, select, update on table identity.person to sunlit_office;
grant insert, select on table identity.rehearsal to sunlit_office;
grant insert, select, update on table identity.role_grant to sunlit_office;
grant insert, select, update on table identity.session to sunlit_office;
grant insert, select, update on table identity.setting to sunlit_office;
grant insert, select on table identity.sign_in_try to sunlit_office;
grant select, usage on sequence identity.sign_in_try_id_seq to sunlit_office;
grant delete, insert, select on table identity.spent_step to sunlit_office;
grant delete, insert, select, update on table identity.stand_in to sunlit_office;
grant delete, insert, select, update on table identity.totp to sunlit_office;
grant insert, select on table intake.draft to sunlit_exchange;
grant delete, insert, select, update on table intake.draft to sunlit_portal;
grant insert, select on table intake.failed_try to sunlit_exchange;
grant delete, insert, select on table intake.failed_try to sunlit_portal;
grant insert, select on table intake.file to sunlit_exchange;
grant delete, insert, select, update on table intake.file to sunlit_portal;
grant insert, select on table intake.filing_time to sunlit_exchange;
grant insert, select on table intake.filing_time to sunlit_portal;
grant insert, select on table intake.follow_up to sunlit_exchange;
grant insert, select on table intake.follow_up to sunlit_portal;
grant insert, select on table intake.guidance_exit to sunlit_exchange;
grant insert, select, update on table intake.guidance_exit to sunlit_portal;
grant insert, select on table intake.idempotency to sunlit_exchange;
grant delete, insert, select, update on table intake.idempotency to sunlit_portal;
grant insert, select on table intake.journal to sunlit_exchange;
grant insert, select on table intake.journal to sunlit_portal;
grant select, usage on sequence intake.journal_id to sunlit_exchange;
grant select, usage on sequence intake.journal_id to sunlit_portal;
grant insert, select on table intake.opening to sunlit_exchange;
grant insert, select on table intake.opening to sunlit_portal;
grant insert, select on table intake.outbox to sunlit_exchange;
grant insert, select on table intake.outbox to sunlit_portal;
grant select, usage on sequence intake.outbox_id_seq to sunlit_exchange;
grant select, usage on sequence intake.outbox_id_seq to sunlit_portal;
grant insert, select on table intake.submission to sunlit_exchange;
grant insert, select on table intake.submission to sunlit_portal;
grant select, usage on sequence intake.tracking_serial to sunlit_exchange;
grant usage on sequence intake.tracking_serial to sunlit_portal;
grant insert, select, update on table letters.counter to sunlit_office;
grant insert, select on table letters.letter to sunlit_office;
grant insert, select on table letters.rendering to sunlit_office;
grant insert, select on table organs.guide_version to sunlit_office;
grant insert, select, update on table organs.organ to sunlit_office;
grant insert, select on table organs.organ_version to sunlit_office;
grant insert, select, update on table organs.setting to sunlit_office;
grant insert, select on table organs.succession to sunlit_office;
grant insert, select on table platform.docket to sunlit_office;
grant select, usage on sequence platform.docket_id to sunlit_office;
grant delete, insert, select, update on table platform.idempotency to sunlit_office;
grant insert, select on table platform.journal to sunlit_office;
grant select, usage on sequence platform.journal_id to sunlit_office;
grant select on table platform.outbox to sunlit_exchange;
grant insert, select on table platform.outbox to sunlit_office;
grant select, usage on sequence platform.outbox_id_seq to sunlit_office;
grant insert, select on table platform.seal to sunlit_office;
grant insert, select, update on table platform.setting to sunlit_office;
grant insert, select, update on table requests.applicant to sunlit_office;
grant insert, select on table requests.archive_package to sunlit_office;
grant insert, select on table requests.attachment to sunlit_office;
grant insert, select, update on table requests.counter to sunlit_office;
grant insert, select, update on table requests.draft to sunlit_office;
grant delete, insert, select, update on table requests.form_draft to sunlit_office;
grant insert, select, update on table requests.guidance_exit to sunlit_office;
grant insert, select on table requests.letter_sent to sunlit_office;
grant insert, select, update on table requests.party to sunlit_office;
grant insert, select, update on table requests.progress_sent to sunlit_office;
grant insert, select, update on table requests.request to sunlit_office;
grant insert, select on table requests.set_aside to sunlit_office;
grant insert, select, update on table requests.statement to sunlit_office;
grant insert, select, update on table requests.tracking_counter to sunlit_office;
grant delete, insert, select, update on table site.letter to sunlit_exchange;
grant select on table site.letter to sunlit_portal;
grant delete, insert, select, update on table site.organ to sunlit_exchange;
grant select on table site.organ to sunlit_portal;
grant delete, insert, select, update on table site.request_progress to sunlit_exchange;
grant select on table site.request_progress to sunlit_portal;
grant delete, insert, select, update on table site.seal to sunlit_exchange;
grant select on table site.seal to sunlit_portal;
