-- Generated from database/migrations by `./sunlit generate`. Do not edit.

create schema compendium;
create schema complaints;
create schema conversions;
create schema exchange;
create schema identity;
create schema inquiries;
create schema intake;
create schema letters;
create schema links;
create schema notifications;
create schema organs;
create schema platform;
create schema precedents;
create schema publications;
create schema ratings;
create schema register_import;
create schema remedies;
create schema requests;
create schema site;
create schema talk;
create schema worklists;

create sequence intake.journal_id;
create sequence intake.tracking_serial;
create sequence platform.docket_id;
create sequence platform.journal_id;

create table compendium.entry (
  id uuid not null,
  kind text not null,
  organ_id uuid not null,
  version integer not null,
  retired boolean not null default false,
  created_at timestamp with time zone not null
);
create table compendium.version (
  entry_id uuid not null,
  version integer not null,
  content jsonb not null,
  note text not null,
  retired boolean not null default false,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
);
create table complaints.complaint (
  id uuid not null,
  request_id uuid not null,
  organ_id uuid not null,
  authority_id uuid not null,
  about text not null,
  channel text not null,
  text text not null,
  received_on date not null,
  due_on date not null,
  state text not null,
  explain_asked_on date,
  explain_due_on date,
  explanation text,
  explained_on date,
  order_text text,
  ordered_on date,
  order_due_on date,
  result text,
  result_text text,
  concluded_on date,
  letter_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  passed_on date,
  passed_to text,
  passed_letter_id uuid,
  answer_expected_on date,
  answer_number text
);
create table conversions.asked (
  request_id uuid not null,
  organ_id uuid not null,
  asked_on date not null,
  topic text not null,
  place_id uuid,
  applicant text not null,
  outcome text not null,
  given_on date,
  title text not null,
  items text[] not null,
  noticed_at timestamp with time zone not null
);
create table conversions.draft (
  proposal_id uuid not null,
  number integer not null,
  title text not null,
  summary text not null,
  files jsonb not null,
  looked_through boolean not null,
  drafted_by uuid not null,
  drafted_on date not null,
  submitted_on date,
  reviewed_by uuid,
  reviewed_on date,
  passed boolean,
  opinion text
);
create table conversions.file_check (
  proposal_id uuid not null,
  digest text not null,
  outcome text not null,
  found jsonb not null,
  checked_at timestamp with time zone not null
);
create table conversions.member (
  request_id uuid not null,
  proposal_id uuid not null,
  joined_on date not null
);
create table conversions.proposal (
  id uuid not null,
  organ_id uuid not null,
  topic text not null,
  place_id uuid,
  title text not null,
  items text[] not null,
  reason text not null,
  state text not null,
  proposed_on date not null,
  ready_on date,
  due_on date,
  version integer not null,
  publication_id uuid,
  link text,
  published_on date,
  declined_reason text,
  declined_article text,
  declined_by uuid,
  declined_on date,
  changed_at timestamp with time zone not null
);
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
create table inquiries.ticket (
  id uuid not null,
  request_id uuid not null,
  organ_id uuid not null,
  to_organ_id uuid not null,
  item integer,
  question text not null,
  asked_on date not null,
  asked_by uuid not null,
  due_on date not null,
  answer text,
  answered_on date,
  answered_by uuid,
  revision integer not null,
  created_at timestamp with time zone not null
);
create table intake.complaint (
  id uuid not null,
  tracking_number text not null,
  on_day date not null,
  at timestamp with time zone not null,
  sealed text not null
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
create table intake.proxy_end (
  slip_id uuid not null,
  at timestamp with time zone not null
);
create table intake.proxy_slip (
  slip_id uuid not null,
  tracking_number text not null,
  code_digest text not null,
  until date not null,
  given_on date not null,
  given_at timestamp with time zone not null,
  sealed text not null
);
create table intake.proxy_use (
  id uuid not null,
  slip_id uuid not null,
  tracking_number text not null,
  what text not null,
  on_day date not null,
  at timestamp with time zone not null,
  sealed text
);
create table intake.rating (
  tracking_number text not null,
  letter_id text not null,
  score smallint not null,
  solved text,
  given_on date not null,
  changed_at timestamp with time zone not null
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
create table letters.audio (
  letter_id uuid not null,
  digest text not null,
  bytes integer not null,
  type text not null,
  made_at timestamp with time zone not null
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
  created_by uuid,
  template_id text,
  template_version integer,
  template_organ_id uuid
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
create table letters.template_draft (
  template_id text not null,
  organ_id uuid not null,
  text text not null,
  revision integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null
);
create table letters.template_version (
  template_id text not null,
  organ_id uuid not null,
  version integer not null,
  text text,
  effective_from date not null,
  reason text not null,
  published_at timestamp with time zone not null,
  published_by uuid not null
);
create table links."check" (
  id bigint not null generated always as identity,
  url text not null,
  checked_at timestamp with time zone not null,
  outcome text not null,
  status integer,
  final_url text,
  title text,
  reason text not null
);
create table notifications.consent (
  request_id uuid not null,
  mail boolean not null,
  sms boolean not null,
  changed_at timestamp with time zone not null,
  changed_by uuid
);
create table notifications.message (
  id uuid not null,
  key text not null,
  way text not null,
  person_id uuid,
  request_id uuid,
  organ_id uuid,
  urgent boolean not null default false,
  title text not null,
  body text not null,
  lines jsonb not null default '[]'::jsonb,
  state text not null,
  attempts integer not null default 0,
  next_try_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  trouble text,
  trouble_at timestamp with time zone,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_how text
);
create table notifications.notice (
  id uuid not null,
  person_id uuid not null,
  key text not null,
  rule text not null,
  topic text not null,
  urgent boolean not null default false,
  subject_kind text not null,
  subject_id text not null,
  organ_id uuid,
  number text not null default ''::text,
  about text not null default ''::text,
  title text not null,
  text text not null default ''::text,
  actor uuid,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  in_digest boolean not null default false,
  digested_at timestamp with time zone
);
create table notifications.person_setting (
  person_id uuid not null,
  mail text,
  mobile text,
  wishes jsonb not null default '{}'::jsonb,
  quiet_from text,
  quiet_to text,
  digest boolean not null default true,
  changed_at timestamp with time zone not null
);
create table notifications.setting (
  name text not null,
  value jsonb not null
);
create table notifications.told (
  request_id uuid not null,
  way text not null,
  key text not null,
  message_id uuid not null
);
create table notifications.way_state (
  way text not null,
  worked_at timestamp with time zone,
  trouble text,
  trouble_at timestamp with time zone,
  failures integer not null default 0,
  paused_until timestamp with time zone
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
create table precedents.departure (
  id uuid not null,
  request_id uuid not null,
  organ_id uuid not null,
  request_number text not null,
  subject text not null,
  code text not null,
  against jsonb not null,
  reason text not null,
  given_by uuid not null,
  given_on date not null,
  given_at timestamp with time zone not null,
  verdict text,
  remark text,
  new_line boolean not null default false,
  judged_by uuid,
  judged_on date,
  judged_at timestamp with time zone
);
create table precedents.entry (
  request_id uuid not null,
  organ_id uuid not null,
  code text not null,
  sub_reason text,
  articles text[] not null,
  document_number text not null,
  decided_on date not null,
  subject text not null,
  items text[] not null,
  reasons text not null,
  content text not null,
  standing text not null default 'stands'::text,
  grams tsvector not null,
  indexed_at timestamp with time zone not null
);
create table publications.item (
  id uuid not null,
  organ_id uuid not null,
  origin text not null,
  state text not null,
  title text not null,
  issuing_number text,
  issued_on date,
  published_on date,
  topic text not null,
  keywords text[] not null default '{}'::text[],
  summary text not null default ''::text,
  address text,
  site_name text not null default ''::text,
  body text,
  source_kind text,
  source_reference text,
  version integer not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  published_by uuid,
  withdrawn_on date,
  withdrawn_reason text,
  link_outcome text,
  link_reason text,
  link_looked_at timestamp with time zone,
  words tsvector not null
);
create table publications.version (
  item_id uuid not null,
  version integer not null,
  state text not null,
  content jsonb not null,
  note text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
);
create table ratings.call_back (
  rating_id uuid not null,
  organ_id uuid not null,
  score smallint not null,
  opened_on date not null,
  due_on date not null,
  done_on date,
  done_by uuid,
  reached boolean,
  record text
);
create table ratings.rating (
  id uuid not null,
  request_id uuid not null,
  organ_id uuid not null,
  letter_id text not null,
  score smallint not null,
  solved text,
  comment text not null,
  given_on date not null,
  changed_on date
);
create table register_import.import (
  id uuid not null,
  organ_id uuid not null,
  digest text not null,
  name text not null,
  state text not null,
  remark text,
  sheets jsonb not null default '[]'::jsonb,
  mapping jsonb,
  checked_mapping text,
  on_bad text,
  at_sheet integer not null default 0,
  at_row integer not null default 0,
  total integer not null default 0,
  done integer not null default 0,
  undo_reason text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  started_by uuid,
  changed_at timestamp with time zone not null
);
create table register_import.profile (
  organ_id uuid not null,
  columns jsonb not null,
  words jsonb not null,
  saved_at timestamp with time zone not null
);
create table register_import."row" (
  import_id uuid not null,
  sheet integer not null,
  "row" integer not null,
  cells text not null,
  state text not null,
  problems jsonb not null default '[]'::jsonb,
  old_number text,
  is_open boolean,
  request_id uuid
);
create table remedies.answer (
  proceeding_id uuid not null,
  content text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null
);
create table remedies.evidence (
  proceeding_id uuid not null,
  number integer not null,
  source text not null,
  ref text not null default ''::text,
  name text not null,
  purpose text not null,
  pages integer,
  origin text not null default ''::text
);
create table remedies.proceeding (
  id uuid not null,
  request_id uuid not null,
  organ_id uuid not null,
  kind text not null,
  follows uuid,
  procedure text not null,
  target text not null,
  by_whom text not null,
  body text not null,
  body_number text not null default ''::text,
  owner uuid,
  received_on date not null,
  accepted_on date,
  answer_due_on date not null,
  decision_expected_on date not null,
  hearing_on date,
  answered_on date,
  answer_letter uuid,
  outcome text,
  result text,
  decided_on date,
  concluded_on date,
  result_number text not null default ''::text,
  procedure_only boolean not null default false,
  new_decision_ordered boolean not null default false,
  new_decision_due_on date,
  opinion_due_on date,
  opinion_reported_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  struck_on date,
  struck_by uuid,
  struck_reason text
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
create table requests.arrived (
  id uuid not null,
  organ_id uuid not null,
  channel text not null,
  arrived_on date not null,
  submitted_on date,
  mail_number text,
  text text,
  kept_at timestamp with time zone not null,
  kept_by uuid not null,
  settled text,
  settled_at timestamp with time zone,
  settled_by uuid,
  reason text
);
create table requests.arrived_case (
  arrived_id uuid not null,
  request_id uuid not null
);
create table requests.arrived_file (
  arrived_id uuid not null,
  digest text not null,
  name text not null,
  role text not null,
  place integer not null,
  added_at timestamp with time zone not null,
  added_by uuid not null
);
create table requests.attachment (
  request_id uuid not null,
  digest text not null,
  name text not null,
  role text not null,
  added_at timestamp with time zone not null,
  added_by uuid
);
create table requests.co_search (
  id uuid not null,
  request_id uuid not null,
  ref text not null,
  organ_id uuid not null,
  due_on date not null,
  title text not null,
  question text not null,
  letter_id uuid not null,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  outcome text,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  reply_letter_id uuid,
  withdrawn_at timestamp with time zone
);
create table requests.co_search_file (
  co_search_id uuid not null,
  digest text not null,
  name text not null,
  way text not null
);
create table requests.conference (
  id uuid not null,
  request_id uuid not null,
  ref text not null,
  organ_id uuid not null,
  year integer not null,
  held_on date not null,
  question text not null,
  conclusion text,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  drafted_by uuid,
  letter_id uuid,
  standing text not null
);
create table requests.conference_participant (
  conference_id uuid not null,
  ref text not null,
  kind text not null,
  organ_id uuid,
  name text,
  person_id uuid,
  opinion text,
  opinion_by uuid,
  opinion_at timestamp with time zone,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  confirmed_on_paper boolean not null default false
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
  created_at timestamp with time zone not null,
  short_chain boolean not null default false
);
create table requests.filing_numbers (
  on_day date not null,
  numbers jsonb not null
);
create table requests.findable (
  request_id uuid not null,
  organ_id uuid not null,
  words text not null
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
create table requests.hand_over (
  id uuid not null,
  request_id uuid not null,
  target text not null,
  target_name text not null,
  matter text not null,
  consented boolean not null,
  on_day date not null,
  handed_by uuid not null,
  created_at timestamp with time zone not null
);
create table requests.letter_rule (
  number integer not null,
  version integer not null,
  organ_id uuid not null,
  content jsonb not null,
  active boolean not null,
  reason text,
  by_person uuid not null,
  created_at timestamp with time zone not null
);
create table requests.letter_sent (
  letter_id uuid not null,
  request_id uuid not null,
  sent_at timestamp with time zone not null
);
create table requests.likeness (
  request_id uuid not null,
  organ_id uuid not null,
  grams tsvector not null
);
create table requests.old_counter (
  organ_id uuid not null,
  year integer not null,
  last integer not null
);
create table requests.old_entry (
  request_id uuid not null,
  import_id uuid not null,
  content text not null
);
create table requests.old_in_reports (
  organ_id uuid not null,
  counted boolean not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);
create table requests.paper_package (
  id uuid not null,
  request_id uuid not null,
  digest text not null,
  bytes bigint not null,
  pages integer not null,
  apart jsonb not null,
  built_at timestamp with time zone not null,
  number bigint not null generated always as identity
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
create table requests.proxy_slip (
  id uuid not null,
  request_id uuid not null,
  code_digest text not null,
  proxy text not null,
  powers text[] not null,
  given_where text not null,
  given_on date not null,
  given_at timestamp with time zone not null,
  given_by uuid,
  until date not null,
  revision integer not null default 1,
  ended_at timestamp with time zone,
  ended_how text,
  ended_by uuid
);
create table requests.proxy_use (
  id uuid not null,
  slip_id uuid not null,
  what text not null,
  on_day date not null,
  at timestamp with time zone not null,
  counted boolean not null,
  new_request_id uuid
);
create table requests.reading_sent (
  letter_id uuid not null,
  request_id uuid not null,
  revision integer not null,
  sent_at timestamp with time zone not null
);
create table requests.real_need (
  id uuid not null,
  request_id uuid not null,
  need text not null,
  outcome text,
  recorded_by uuid not null,
  created_at timestamp with time zone not null,
  number bigint not null generated always as identity
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
  changed_at timestamp with time zone not null,
  lead_id uuid,
  fast_lane_on date,
  escalated_on date,
  reopened integer not null default 0,
  counted_decision text,
  counted_sub_reason text,
  counted_on date,
  urgency integer not null generated always as (
CASE
    WHEN (stage = ANY (ARRAY['dispatched'::text, 'delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text])) THEN (2000000 - (COALESCE(due_on, received_on, submitted_on) - '2000-01-01'::date))
    ELSE COALESCE((due_on - '2000-01-01'::date), 900000)
END) stored,
  origin text not null default 'registered'::text,
  old_number text
);
create table requests.review_note (
  id uuid not null,
  request_id uuid not null,
  draft integer not null,
  block integer not null,
  quote text not null,
  text text not null,
  by_person uuid not null,
  created_at timestamp with time zone not null,
  settled_as text,
  answer text,
  settled_by uuid,
  settled_at timestamp with time zone
);
create table requests.set_aside (
  request_id uuid not null,
  number integer not null,
  on_day date not null,
  by_whom text not null,
  procedure_only boolean not null,
  entered bigint not null generated always as identity
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
create table site.complaint (
  complaint_id uuid not null,
  tracking_number text not null,
  revision bigint not null,
  state text not null,
  sealed text not null,
  arrived_at timestamp with time zone not null
);
create table site.inquiry (
  tracking_number text not null,
  inquiry_id text not null,
  revision integer not null,
  sealed text not null,
  arrived_at timestamp with time zone not null
);
create table site.letter (
  tracking_number text not null,
  letter_id text not null,
  kind text not null,
  on_day date not null,
  sealed text not null,
  arrived_at timestamp with time zone not null
);
create table site.opened_content (
  token_digest text not null,
  revision bigint not null,
  content jsonb not null,
  withdrawn boolean not null,
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
create table site.proxy_slip (
  slip_id uuid not null,
  tracking_number text not null,
  code_digest text not null,
  revision integer not null,
  until date not null,
  ended_at timestamp with time zone,
  sealed text not null,
  arrived_at timestamp with time zone not null
);
create table site.publication (
  id uuid not null,
  revision integer not null,
  withdrawn boolean not null,
  organ_id uuid not null,
  organ_name text not null,
  title text not null,
  issuing_number text,
  published_on date not null,
  item jsonb not null,
  words tsvector not null,
  arrived_at timestamp with time zone not null
);
create table site.reading (
  tracking_number text not null,
  letter_id text not null,
  token_digest text not null,
  revision integer not null,
  sealed text not null,
  arrived_at timestamp with time zone not null
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
create table site.slip_word (
  only_row boolean not null default true,
  confirmed_on date not null,
  days integer not null,
  most_days integer not null,
  link_days integer not null
);
create table talk.file (
  message_id uuid not null,
  digest text not null,
  name text not null
);
create table talk.mention (
  message_id uuid not null,
  person_id uuid not null,
  seen_at timestamp with time zone
);
create table talk.message (
  id uuid not null,
  request_id uuid not null,
  organ_id uuid not null,
  author uuid not null,
  audience text not null,
  body text not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity
);
create table worklists.arrangement (
  person_id uuid not null,
  places uuid[] not null default '{}'::uuid[],
  start_id uuid,
  changed_at timestamp with time zone not null
);
create table worklists.reminder (
  id uuid not null,
  request_id uuid not null,
  on_day date not null,
  cause text not null,
  words text,
  reminded_by uuid not null,
  people uuid[] not null,
  at timestamp with time zone not null
);
create table worklists.saved_filter (
  id uuid not null,
  person_id uuid not null,
  organ_id uuid,
  content text not null,
  changed_at timestamp with time zone not null
);

alter table compendium.entry add constraint entry_pkey PRIMARY KEY (id);
alter table compendium.entry add constraint entry_kind_check CHECK ((kind = ANY (ARRAY['article'::text, 'case'::text])));
alter table compendium.entry add constraint entry_version_check CHECK ((version >= 1));
alter table compendium.entry add constraint entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table compendium.version add constraint version_pkey PRIMARY KEY (entry_id, version);
alter table compendium.version add constraint version_content_check CHECK (((jsonb_typeof(content) = 'object'::text) AND (content ? 'kind'::text)));
alter table compendium.version add constraint version_note_check CHECK (((length(btrim(note)) >= 1) AND (length(btrim(note)) <= 200)));
alter table compendium.version add constraint version_version_check CHECK ((version >= 1));
alter table compendium.version add constraint version_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES identity.person(id);
alter table compendium.version add constraint version_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES compendium.entry(id);
alter table complaints.complaint add constraint complaint_pkey PRIMARY KEY (id);
alter table complaints.complaint add constraint complaint_about_check CHECK ((about = ANY (ARRAY['overdue'::text, 'refused'::text, 'handling'::text])));
alter table complaints.complaint add constraint complaint_answer_number_check CHECK ((length(answer_number) <= 80));
alter table complaints.complaint add constraint complaint_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'in_person'::text, 'phone'::text, 'post'::text])));
alter table complaints.complaint add constraint complaint_check CHECK (((state = 'concluded'::text) = (concluded_on IS NOT NULL)));
alter table complaints.complaint add constraint complaint_check1 CHECK ((((concluded_on IS NULL) = (result IS NULL)) AND ((concluded_on IS NULL) = (result_text IS NULL))));
alter table complaints.complaint add constraint complaint_check2 CHECK (((explain_asked_on IS NULL) = (explain_due_on IS NULL)));
alter table complaints.complaint add constraint complaint_check3 CHECK (((explained_on IS NULL) = (explanation IS NULL)));
alter table complaints.complaint add constraint complaint_check4 CHECK (((ordered_on IS NULL) = (order_text IS NULL)));
alter table complaints.complaint add constraint complaint_check5 CHECK ((((passed_on IS NULL) = (passed_to IS NULL)) AND ((passed_on IS NULL) = (passed_letter_id IS NULL)) AND ((passed_on IS NULL) = (answer_expected_on IS NULL))));
alter table complaints.complaint add constraint complaint_check6 CHECK (((answer_number IS NULL) OR ((passed_on IS NOT NULL) AND (concluded_on IS NOT NULL))));
alter table complaints.complaint add constraint complaint_passed_to_check CHECK (((length(btrim(passed_to)) >= 2) AND (length(btrim(passed_to)) <= 80)));
alter table complaints.complaint add constraint complaint_result_check CHECK ((result = ANY (ARRAY['upheld'::text, 'partly'::text, 'unfounded'::text, 'referred'::text])));
alter table complaints.complaint add constraint complaint_state_check CHECK ((state = ANY (ARRAY['received'::text, 'explaining'::text, 'explained'::text, 'ordered'::text, 'passed_on'::text, 'concluded'::text])));
alter table complaints.complaint add constraint complaint_version_check CHECK ((version >= 1));
alter table complaints.complaint add constraint complaint_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES organs.organ(id);
alter table complaints.complaint add constraint complaint_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table complaints.complaint add constraint complaint_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table conversions.asked add constraint asked_pkey PRIMARY KEY (request_id);
alter table conversions.asked add constraint asked_items_check CHECK ((cardinality(items) >= 1));
alter table conversions.asked add constraint asked_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'given'::text, 'part'::text, 'published'::text, 'refused'::text, 'unable'::text, 'other'::text])));
alter table conversions.asked add constraint asked_title_check CHECK ((length(btrim(title)) >= 1));
alter table conversions.asked add constraint asked_topic_check CHECK (((length(topic) >= 2) AND (length(topic) <= 40)));
alter table conversions.asked add constraint given_has_its_day CHECK (((given_on IS NULL) OR (outcome = ANY (ARRAY['given'::text, 'part'::text]))));
alter table conversions.asked add constraint asked_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table conversions.asked add constraint asked_place_id_fkey FOREIGN KEY (place_id) REFERENCES organs.organ(id);
alter table conversions.draft add constraint draft_pkey PRIMARY KEY (proposal_id, number);
alter table conversions.draft add constraint draft_files_check CHECK (((jsonb_typeof(files) = 'array'::text) AND ((jsonb_array_length(files) >= 1) AND (jsonb_array_length(files) <= 20))));
alter table conversions.draft add constraint draft_number_check CHECK ((number >= 1));
alter table conversions.draft add constraint draft_opinion_check CHECK (((length(btrim(opinion)) >= 2) AND (length(btrim(opinion)) <= 1000)));
alter table conversions.draft add constraint draft_summary_check CHECK (((length(btrim(summary)) >= 10) AND (length(btrim(summary)) <= 500)));
alter table conversions.draft add constraint draft_title_check CHECK (((length(btrim(title)) >= 4) AND (length(btrim(title)) <= 100)));
alter table conversions.draft add constraint drafter_is_not_reviewer CHECK ((reviewed_by IS DISTINCT FROM drafted_by));
alter table conversions.draft add constraint only_what_was_submitted_is_reviewed CHECK (((passed IS NULL) OR (submitted_on IS NOT NULL)));
alter table conversions.draft add constraint reviewed_as_a_whole CHECK ((((reviewed_by IS NULL) = (passed IS NULL)) AND ((passed IS NULL) = (reviewed_on IS NULL)) AND ((passed IS NULL) = (opinion IS NULL))));
alter table conversions.draft add constraint draft_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES identity.person(id);
alter table conversions.draft add constraint draft_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES conversions.proposal(id);
alter table conversions.draft add constraint draft_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES identity.person(id);
alter table conversions.file_check add constraint file_check_pkey PRIMARY KEY (proposal_id, digest);
alter table conversions.file_check add constraint file_check_found_check CHECK ((jsonb_typeof(found) = 'object'::text));
alter table conversions.file_check add constraint file_check_outcome_check CHECK ((outcome = ANY (ARRAY['clean'::text, 'found'::text, 'unreadable'::text])));
alter table conversions.file_check add constraint file_check_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES conversions.proposal(id);
alter table conversions.member add constraint member_pkey PRIMARY KEY (request_id);
alter table conversions.member add constraint member_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES conversions.proposal(id);
alter table conversions.member add constraint member_request_id_fkey FOREIGN KEY (request_id) REFERENCES conversions.asked(request_id) ON DELETE CASCADE;
alter table conversions.proposal add constraint proposal_pkey PRIMARY KEY (id);
alter table conversions.proposal add constraint declined_as_a_whole CHECK ((((state = 'declined'::text) = (declined_on IS NOT NULL)) AND ((declined_on IS NULL) = (declined_reason IS NULL)) AND ((declined_on IS NULL) = (declined_article IS NULL)) AND ((declined_on IS NULL) = (declined_by IS NULL))));
alter table conversions.proposal add constraint due_with_its_start CHECK ((((ready_on IS NULL) = (due_on IS NULL)) AND (due_on >= ready_on)));
alter table conversions.proposal add constraint proposal_declined_article_check CHECK ((declined_article ~ '第.+条'::text));
alter table conversions.proposal add constraint proposal_declined_reason_check CHECK (((length(btrim(declined_reason)) >= 10) AND (length(btrim(declined_reason)) <= 1000)));
alter table conversions.proposal add constraint proposal_items_check CHECK ((cardinality(items) >= 1));
alter table conversions.proposal add constraint proposal_link_check CHECK (((link ~ '^https?://'::text) OR (link ~ '^/'::text)));
alter table conversions.proposal add constraint proposal_reason_check CHECK ((reason = ANY (ARRAY['repeated'::text, 'given'::text, 'topic'::text])));
alter table conversions.proposal add constraint proposal_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'drafting'::text, 'reviewing'::text, 'approved'::text, 'published'::text, 'declined'::text])));
alter table conversions.proposal add constraint proposal_title_check CHECK (((length(btrim(title)) >= 2) AND (length(btrim(title)) <= 200)));
alter table conversions.proposal add constraint proposal_version_check CHECK ((version >= 1));
alter table conversions.proposal add constraint published_as_a_whole CHECK ((((state = 'published'::text) = (published_on IS NOT NULL)) AND ((published_on IS NULL) OR (link IS NOT NULL))));
alter table conversions.proposal add constraint proposal_declined_by_fkey FOREIGN KEY (declined_by) REFERENCES identity.person(id);
alter table conversions.proposal add constraint proposal_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table conversions.proposal add constraint proposal_place_id_fkey FOREIGN KEY (place_id) REFERENCES organs.organ(id);
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
alter table identity.role_grant add constraint role_grant_role_check CHECK ((role = ANY (ARRAY['leading_group'::text, 'window_clerk'::text, 'clerk'::text, 'handler'::text, 'legal_reviewer'::text, 'disclosure_reviewer'::text, 'foi_office_head'::text, 'organ_head'::text, 'supervisor'::text, 'system_admin'::text, 'security_admin'::text, 'audit_admin'::text])));
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
alter table inquiries.ticket add constraint ticket_pkey PRIMARY KEY (id);
alter table inquiries.ticket add constraint ticket_check CHECK ((num_nulls(answer, answered_on, answered_by) = ANY (ARRAY[0, 3])));
alter table inquiries.ticket add constraint ticket_check1 CHECK (((due_on >= asked_on) AND ((answered_on IS NULL) OR (answered_on >= asked_on))));
alter table inquiries.ticket add constraint ticket_item_check CHECK ((item >= 1));
alter table inquiries.ticket add constraint ticket_revision_check CHECK ((revision >= 1));
alter table inquiries.ticket add constraint ticket_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.person(id);
alter table inquiries.ticket add constraint ticket_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES identity.person(id);
alter table inquiries.ticket add constraint ticket_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table inquiries.ticket add constraint ticket_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table inquiries.ticket add constraint ticket_to_organ_id_fkey FOREIGN KEY (to_organ_id) REFERENCES organs.organ(id);
alter table intake.complaint add constraint complaint_pkey PRIMARY KEY (id);
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
alter table intake.proxy_end add constraint proxy_end_pkey PRIMARY KEY (slip_id);
alter table intake.proxy_slip add constraint proxy_slip_pkey PRIMARY KEY (slip_id);
alter table intake.proxy_slip add constraint proxy_slip_code_digest_key UNIQUE (code_digest);
alter table intake.proxy_use add constraint proxy_use_pkey PRIMARY KEY (id);
alter table intake.proxy_use add constraint proxy_use_check CHECK (((what = 'filed'::text) = (sealed IS NOT NULL)));
alter table intake.proxy_use add constraint proxy_use_what_check CHECK ((what = ANY (ARRAY['opened'::text, 'corrected'::text, 'filed'::text])));
alter table intake.rating add constraint rating_pkey PRIMARY KEY (tracking_number, letter_id);
alter table intake.rating add constraint rating_score_check CHECK (((score >= 1) AND (score <= 5)));
alter table intake.rating add constraint rating_solved_check CHECK ((solved = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])));
alter table intake.submission add constraint submission_pkey PRIMARY KEY (id);
alter table intake.submission add constraint submission_code_digest_key UNIQUE (code_digest);
alter table intake.submission add constraint submission_draft_token_digest_key UNIQUE (draft_token_digest);
alter table intake.submission add constraint submission_tracking_number_key UNIQUE (tracking_number);
alter table intake.submission add constraint submission_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'in_person'::text])));
alter table letters.audio add constraint audio_pkey PRIMARY KEY (letter_id);
alter table letters.audio add constraint audio_bytes_check CHECK ((bytes > 0));
alter table letters.audio add constraint audio_type_check CHECK ((type = ANY (ARRAY['audio/wav'::text, 'audio/mpeg'::text, 'audio/ogg'::text])));
alter table letters.audio add constraint audio_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id);
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
alter table letters.letter add constraint letter_kind_check CHECK ((kind = ANY (ARRAY['complaint_passed_on'::text, 'proxy_slip'::text, 'split_notice'::text, 'evidence_list'::text, 'remedy_answer'::text, 'complaint_result'::text, 'co_search_letter'::text, 'co_search_reply'::text, 'conference_minutes'::text, 'inner_file'::text, 'application_form'::text, 'registration_receipt'::text, 'receipt_confirmation'::text, 'correction_notice'::text, 'extension_notice'::text, 'reasons_request'::text, 'delayed_reply_notice'::text, 'third_party_consultation_letter'::text, 'consultation_notice'::text, 'third_party_opinion'::text, 'third_party_disclosure_notice'::text, 'agency_consultation_letter'::text, 'internal_assignment'::text, 'search_record'::text, 'fee_notice'::text, 'decision'::text, 'service_record'::text, 'approval_sheet'::text, 'archive_index'::text, 'rectification_notice'::text, 'closing_note'::text])));
alter table letters.letter add constraint letter_serial_check CHECK ((serial >= 1));
alter table letters.letter add constraint letter_template CHECK ((((template_id IS NULL) = (template_version IS NULL)) AND ((template_organ_id IS NULL) OR (template_id IS NOT NULL))));
alter table letters.letter add constraint letter_template_version_check CHECK ((template_version >= 1));
alter table letters.letter add constraint letter_title_check CHECK ((length(btrim(title)) > 0));
alter table letters.letter add constraint letter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table letters.rendering add constraint rendering_pkey PRIMARY KEY (letter_id);
alter table letters.rendering add constraint rendering_docx_bytes_check CHECK ((docx_bytes > 0));
alter table letters.rendering add constraint rendering_pdf_bytes_check CHECK ((pdf_bytes > 0));
alter table letters.rendering add constraint rendering_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id);
alter table letters.template_draft add constraint template_draft_pkey PRIMARY KEY (template_id, organ_id);
alter table letters.template_draft add constraint template_draft_revision_check CHECK ((revision >= 1));
alter table letters.template_draft add constraint template_draft_template_id_check CHECK ((template_id ~ '^[a-z_.]{3,80}$'::text));
alter table letters.template_draft add constraint template_draft_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000)));
alter table letters.template_draft add constraint template_draft_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table letters.template_version add constraint template_version_pkey PRIMARY KEY (template_id, organ_id, version);
alter table letters.template_version add constraint template_version_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 300)));
alter table letters.template_version add constraint template_version_template_id_check CHECK ((template_id ~ '^[a-z_.]{3,80}$'::text));
alter table letters.template_version add constraint template_version_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000)));
alter table letters.template_version add constraint template_version_version_check CHECK ((version >= 1));
alter table letters.template_version add constraint template_version_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table links."check" add constraint check_pkey PRIMARY KEY (id);
alter table links."check" add constraint check_outcome_check CHECK ((outcome = ANY (ARRAY['alive'::text, 'dead'::text, 'unsure'::text, 'unreachable'::text])));
alter table links."check" add constraint check_status_check CHECK (((status >= 100) AND (status <= 999)));
alter table links."check" add constraint check_url_check CHECK (((length(url) >= 8) AND (length(url) <= 2000)));
alter table notifications.consent add constraint consent_pkey PRIMARY KEY (request_id);
alter table notifications.consent add constraint consent_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES identity.person(id);
alter table notifications.consent add constraint consent_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table notifications.message add constraint message_pkey PRIMARY KEY (id);
alter table notifications.message add constraint message_key_key UNIQUE (key);
alter table notifications.message add constraint message_attempts_check CHECK ((attempts >= 0));
alter table notifications.message add constraint message_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000)));
alter table notifications.message add constraint message_check CHECK ((num_nonnulls(person_id, request_id) = 1));
alter table notifications.message add constraint message_check1 CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)));
alter table notifications.message add constraint message_check2 CHECK (((state = 'settled'::text) = (settled_at IS NOT NULL)));
alter table notifications.message add constraint message_check3 CHECK (((settled_at IS NULL) = (settled_how IS NULL)));
alter table notifications.message add constraint message_settled_how_check CHECK ((settled_how = ANY (ARRAY['called'::text, 'by_post'::text, 'in_person'::text, 'not_needed'::text, 'unwanted'::text])));
alter table notifications.message add constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'settled'::text])));
alter table notifications.message add constraint message_title_check CHECK ((((length(title) >= 1) AND (length(title) <= 120)) AND (title !~ '[\r\n]'::text)));
alter table notifications.message add constraint message_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'sms'::text])));
alter table notifications.message add constraint message_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table notifications.message add constraint message_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table notifications.message add constraint message_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES identity.person(id);
alter table notifications.notice add constraint notice_pkey PRIMARY KEY (id);
alter table notifications.notice add constraint notice_person_id_key_key UNIQUE (person_id, key);
alter table notifications.notice add constraint notice_text_check CHECK ((length(text) <= 400));
alter table notifications.notice add constraint notice_title_check CHECK (((length(title) >= 1) AND (length(title) <= 80)));
alter table notifications.notice add constraint notice_actor_fkey FOREIGN KEY (actor) REFERENCES identity.person(id);
alter table notifications.notice add constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table notifications.person_setting add constraint person_setting_pkey PRIMARY KEY (person_id);
alter table notifications.person_setting add constraint person_setting_check CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)));
alter table notifications.person_setting add constraint person_setting_quiet_from_check CHECK ((quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'::text));
alter table notifications.person_setting add constraint person_setting_quiet_to_check CHECK ((quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'::text));
alter table notifications.person_setting add constraint person_setting_wishes_check CHECK ((jsonb_typeof(wishes) = 'object'::text));
alter table notifications.person_setting add constraint person_setting_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table notifications.setting add constraint setting_pkey PRIMARY KEY (name);
alter table notifications.told add constraint told_pkey PRIMARY KEY (request_id, way, key);
alter table notifications.told add constraint told_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'sms'::text])));
alter table notifications.told add constraint told_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table notifications.way_state add constraint way_state_pkey PRIMARY KEY (way);
alter table notifications.way_state add constraint way_state_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'sms'::text])));
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
alter table precedents.departure add constraint departure_pkey PRIMARY KEY (id);
alter table precedents.departure add constraint departure_against_check CHECK (((jsonb_typeof(against) = 'array'::text) AND (jsonb_array_length(against) >= 1)));
alter table precedents.departure add constraint departure_reason_check CHECK (((length(btrim(reason)) >= 20) AND (length(btrim(reason)) <= 2000)));
alter table precedents.departure add constraint departure_remark_check CHECK (((length(btrim(remark)) >= 1) AND (length(btrim(remark)) <= 1000)));
alter table precedents.departure add constraint departure_verdict_check CHECK ((verdict = ANY (ARRAY['agreed'::text, 'change_asked'::text])));
alter table precedents.departure add constraint judged_as_a_whole CHECK ((((verdict IS NULL) = (judged_by IS NULL)) AND ((verdict IS NULL) = (judged_at IS NULL)) AND ((verdict IS NULL) = (judged_on IS NULL)) AND ((verdict IS NULL) = (remark IS NULL))));
alter table precedents.departure add constraint nobody_judges_himself CHECK (((judged_by IS DISTINCT FROM given_by) OR (judged_by IS NULL)));
alter table precedents.departure add constraint only_agreement_makes_a_line CHECK (((NOT new_line) OR (verdict = 'agreed'::text)));
alter table precedents.departure add constraint departure_given_by_fkey FOREIGN KEY (given_by) REFERENCES identity.person(id);
alter table precedents.departure add constraint departure_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES identity.person(id);
alter table precedents.departure add constraint departure_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table precedents.entry add constraint entry_pkey PRIMARY KEY (request_id);
alter table precedents.entry add constraint entry_items_check CHECK ((cardinality(items) >= 1));
alter table precedents.entry add constraint entry_standing_check CHECK ((standing = ANY (ARRAY['stands'::text, 'superseded'::text, 'withdrawn'::text, 'set_aside'::text])));
alter table precedents.entry add constraint entry_subject_check CHECK ((length(btrim(subject)) >= 1));
alter table precedents.entry add constraint entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table publications.item add constraint item_pkey PRIMARY KEY (id);
alter table publications.item add constraint item_address_check CHECK (((length(address) >= 8) AND (length(address) <= 2000)));
alter table publications.item add constraint item_body_check CHECK (((length(btrim(body)) >= 1) AND (length(btrim(body)) <= 50000)));
alter table publications.item add constraint item_issuing_number_check CHECK (((length(btrim(issuing_number)) >= 1) AND (length(btrim(issuing_number)) <= 60)));
alter table publications.item add constraint item_keywords_check CHECK ((cardinality(keywords) <= 20));
alter table publications.item add constraint item_link_outcome_check CHECK ((link_outcome = ANY (ARRAY['alive'::text, 'dead'::text, 'unsure'::text, 'unreachable'::text])));
alter table publications.item add constraint item_origin_check CHECK ((origin = ANY (ARRAY['recorded'::text, 'drafted'::text])));
alter table publications.item add constraint item_site_name_check CHECK ((length(site_name) <= 60));
alter table publications.item add constraint item_source_kind_check CHECK (((length(source_kind) >= 1) AND (length(source_kind) <= 40)));
alter table publications.item add constraint item_source_reference_check CHECK (((length(source_reference) >= 1) AND (length(source_reference) <= 120)));
alter table publications.item add constraint item_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])));
alter table publications.item add constraint item_summary_check CHECK ((length(summary) <= 1000));
alter table publications.item add constraint item_title_check CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)));
alter table publications.item add constraint item_topic_check CHECK (((length(topic) >= 2) AND (length(topic) <= 40)));
alter table publications.item add constraint item_version_check CHECK ((version >= 1));
alter table publications.item add constraint item_withdrawn_reason_check CHECK (((length(btrim(withdrawn_reason)) >= 1) AND (length(btrim(withdrawn_reason)) <= 300)));
alter table publications.item add constraint looked_as_a_whole CHECK ((((link_outcome IS NULL) = (link_looked_at IS NULL)) AND ((link_outcome IS NULL) = (link_reason IS NULL))));
alter table publications.item add constraint published_by_somebody CHECK (((state <> 'published'::text) OR ((published_by IS NOT NULL) AND (published_on IS NOT NULL))));
alter table publications.item add constraint published_somewhere CHECK (((state <> 'published'::text) OR (address IS NOT NULL) OR (body IS NOT NULL)));
alter table publications.item add constraint source_as_a_whole CHECK (((source_kind IS NULL) = (source_reference IS NULL)));
alter table publications.item add constraint two_pairs_of_eyes CHECK (((origin = 'recorded'::text) OR (published_by IS NULL) OR (published_by <> recorded_by)));
alter table publications.item add constraint withdrawn_with_reason CHECK ((((state = 'withdrawn'::text) = (withdrawn_on IS NOT NULL)) AND ((state = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL))));
alter table publications.item add constraint item_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table publications.item add constraint item_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.person(id);
alter table publications.item add constraint item_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.person(id);
alter table publications.version add constraint version_pkey PRIMARY KEY (item_id, version);
alter table publications.version add constraint version_content_check CHECK (((jsonb_typeof(content) = 'object'::text) AND (content ? 'title'::text)));
alter table publications.version add constraint version_note_check CHECK (((length(btrim(note)) >= 1) AND (length(btrim(note)) <= 300)));
alter table publications.version add constraint version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])));
alter table publications.version add constraint version_version_check CHECK ((version >= 1));
alter table publications.version add constraint version_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES identity.person(id);
alter table publications.version add constraint version_item_id_fkey FOREIGN KEY (item_id) REFERENCES publications.item(id);
alter table ratings.call_back add constraint call_back_pkey PRIMARY KEY (rating_id);
alter table ratings.call_back add constraint call_back_check CHECK ((due_on > opened_on));
alter table ratings.call_back add constraint call_back_check1 CHECK ((((done_on IS NULL) = (record IS NULL)) AND ((done_on IS NULL) = (reached IS NULL)) AND ((done_on IS NULL) = (done_by IS NULL))));
alter table ratings.call_back add constraint call_back_score_check CHECK (((score >= 1) AND (score <= 5)));
alter table ratings.call_back add constraint call_back_done_by_fkey FOREIGN KEY (done_by) REFERENCES identity.person(id);
alter table ratings.call_back add constraint call_back_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table ratings.call_back add constraint call_back_rating_id_fkey FOREIGN KEY (rating_id) REFERENCES ratings.rating(id);
alter table ratings.rating add constraint rating_pkey PRIMARY KEY (id);
alter table ratings.rating add constraint rating_request_id_letter_id_key UNIQUE (request_id, letter_id);
alter table ratings.rating add constraint rating_letter_id_check CHECK (((length(letter_id) >= 1) AND (length(letter_id) <= 80)));
alter table ratings.rating add constraint rating_score_check CHECK (((score >= 1) AND (score <= 5)));
alter table ratings.rating add constraint rating_solved_check CHECK ((solved = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])));
alter table ratings.rating add constraint rating_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table ratings.rating add constraint rating_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table register_import.import add constraint import_pkey PRIMARY KEY (id);
alter table register_import.import add constraint checked_before_import CHECK (((state <> ALL (ARRAY['importing'::text, 'stopped'::text, 'imported'::text])) OR ((checked_mapping IS NOT NULL) AND (started_by IS NOT NULL))));
alter table register_import.import add constraint import_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text));
alter table register_import.import add constraint import_done_check CHECK ((done >= 0));
alter table register_import.import add constraint import_on_bad_check CHECK ((on_bad = ANY (ARRAY['skip'::text, 'stop'::text])));
alter table register_import.import add constraint import_sheets_check CHECK ((jsonb_typeof(sheets) = 'array'::text));
alter table register_import.import add constraint import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'unreadable'::text, 'read'::text, 'mapped'::text, 'checking'::text, 'checked'::text, 'importing'::text, 'stopped'::text, 'imported'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text])));
alter table register_import.import add constraint import_total_check CHECK ((total >= 0));
alter table register_import.import add constraint import_undo_reason_check CHECK (((length(btrim(undo_reason)) >= 1) AND (length(btrim(undo_reason)) <= 300)));
alter table register_import.import add constraint undone_with_reason CHECK (((state <> ALL (ARRAY['undoing'::text, 'undone'::text])) OR (undo_reason IS NOT NULL)));
alter table register_import.import add constraint import_created_by_fkey FOREIGN KEY (created_by) REFERENCES identity.person(id);
alter table register_import.import add constraint import_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table register_import.import add constraint import_started_by_fkey FOREIGN KEY (started_by) REFERENCES identity.person(id);
alter table register_import.profile add constraint profile_pkey PRIMARY KEY (organ_id);
alter table register_import.profile add constraint profile_columns_check CHECK ((jsonb_typeof(columns) = 'object'::text));
alter table register_import.profile add constraint profile_words_check CHECK ((jsonb_typeof(words) = 'object'::text));
alter table register_import.profile add constraint profile_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table register_import."row" add constraint row_pkey PRIMARY KEY (import_id, sheet, "row");
alter table register_import."row" add constraint row_request_id_key UNIQUE (request_id);
alter table register_import."row" add constraint imported_has_case CHECK (((state = ANY (ARRAY['imported'::text, 'undone'::text])) = (request_id IS NOT NULL)));
alter table register_import."row" add constraint row_problems_check CHECK ((jsonb_typeof(problems) = 'array'::text));
alter table register_import."row" add constraint row_row_check CHECK (("row" >= 1));
alter table register_import."row" add constraint row_sheet_check CHECK ((sheet >= 1));
alter table register_import."row" add constraint row_state_check CHECK ((state = ANY (ARRAY['read'::text, 'skipped'::text, 'ok'::text, 'bad'::text, 'known'::text, 'imported'::text, 'undone'::text])));
alter table register_import."row" add constraint row_import_id_fkey FOREIGN KEY (import_id) REFERENCES register_import.import(id);
alter table register_import."row" add constraint row_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table remedies.answer add constraint answer_pkey PRIMARY KEY (proceeding_id);
alter table remedies.answer add constraint answer_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES remedies.proceeding(id);
alter table remedies.evidence add constraint evidence_pkey PRIMARY KEY (proceeding_id, number);
alter table remedies.evidence add constraint evidence_name_check CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200)));
alter table remedies.evidence add constraint evidence_number_check CHECK (((number >= 1) AND (number <= 200)));
alter table remedies.evidence add constraint evidence_origin_check CHECK ((length(origin) <= 100));
alter table remedies.evidence add constraint evidence_pages_check CHECK (((pages >= 1) AND (pages <= 9999)));
alter table remedies.evidence add constraint evidence_purpose_check CHECK (((length(btrim(purpose)) >= 1) AND (length(btrim(purpose)) <= 300)));
alter table remedies.evidence add constraint evidence_ref_check CHECK ((length(ref) <= 128));
alter table remedies.evidence add constraint evidence_source_check CHECK ((source = ANY (ARRAY['letter'::text, 'file'::text, 'search'::text, 'service'::text, 'other'::text])));
alter table remedies.evidence add constraint evidence_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES remedies.proceeding(id);
alter table remedies.proceeding add constraint proceeding_pkey PRIMARY KEY (id);
alter table remedies.proceeding add constraint proceeding_body_check CHECK (((length(btrim(body)) >= 2) AND (length(btrim(body)) <= 80)));
alter table remedies.proceeding add constraint proceeding_body_number_check CHECK ((length(body_number) <= 80));
alter table remedies.proceeding add constraint proceeding_by_whom_check CHECK ((by_whom = ANY (ARRAY['applicant'::text, 'third_party'::text])));
alter table remedies.proceeding add constraint proceeding_check CHECK ((follows IS DISTINCT FROM id));
alter table remedies.proceeding add constraint proceeding_check1 CHECK (((answered_on IS NULL) OR (answered_on >= received_on)));
alter table remedies.proceeding add constraint proceeding_check2 CHECK (((concluded_on IS NULL) OR ((concluded_on >= received_on) AND (decided_on IS NOT NULL) AND (decided_on <= concluded_on))));
alter table remedies.proceeding add constraint proceeding_check3 CHECK ((((concluded_on IS NULL) = (result IS NULL)) AND ((concluded_on IS NULL) = (outcome IS NULL))));
alter table remedies.proceeding add constraint proceeding_check4 CHECK (((NOT new_decision_ordered) OR (result = 'corrected'::text)));
alter table remedies.proceeding add constraint proceeding_check5 CHECK (((new_decision_due_on IS NULL) OR new_decision_ordered));
alter table remedies.proceeding add constraint proceeding_check6 CHECK (((struck_on IS NULL) = (struck_reason IS NULL)));
alter table remedies.proceeding add constraint proceeding_check7 CHECK (((struck_on IS NOT NULL) OR (struck_by IS NULL)));
alter table remedies.proceeding add constraint proceeding_kind_check CHECK ((kind = ANY (ARRAY['reconsideration'::text, 'first_instance'::text, 'second_instance'::text, 'retrial'::text, 'compensation'::text])));
alter table remedies.proceeding add constraint proceeding_procedure_check CHECK ((procedure = ANY (ARRAY['ordinary'::text, 'simple'::text])));
alter table remedies.proceeding add constraint proceeding_result_check CHECK ((result = ANY (ARRAY['upheld'::text, 'corrected'::text, 'other'::text])));
alter table remedies.proceeding add constraint proceeding_result_number_check CHECK ((length(result_number) <= 80));
alter table remedies.proceeding add constraint proceeding_target_check CHECK ((target = ANY (ARRAY['decision'::text, 'ending'::text, 'silence'::text])));
alter table remedies.proceeding add constraint proceeding_version_check CHECK ((version >= 1));
alter table remedies.proceeding add constraint proceeding_follows_fkey FOREIGN KEY (follows) REFERENCES remedies.proceeding(id);
alter table remedies.proceeding add constraint proceeding_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table remedies.proceeding add constraint proceeding_owner_fkey FOREIGN KEY (owner) REFERENCES identity.person(id);
alter table remedies.proceeding add constraint proceeding_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table remedies.proceeding add constraint proceeding_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES identity.person(id);
alter table requests.applicant add constraint applicant_pkey PRIMARY KEY (request_id);
alter table requests.applicant add constraint applicant_short_name_check CHECK (((length(short_name) >= 1) AND (length(short_name) <= 40)));
alter table requests.applicant add constraint applicant_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.archive_package add constraint archive_package_pkey PRIMARY KEY (request_id, docket_digest);
alter table requests.archive_package add constraint archive_package_pdf_bytes_check CHECK ((pdf_bytes > 0));
alter table requests.archive_package add constraint archive_package_zip_bytes_check CHECK ((zip_bytes > 0));
alter table requests.archive_package add constraint archive_package_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.arrived add constraint arrived_pkey PRIMARY KEY (id);
alter table requests.arrived add constraint arrived_channel_check CHECK ((channel = ANY (ARRAY['in_person'::text, 'registered_mail'::text, 'ordinary_mail'::text, 'online'::text, 'email'::text, 'fax'::text])));
alter table requests.arrived add constraint arrived_mail_number_check CHECK (((length(mail_number) >= 1) AND (length(mail_number) <= 40)));
alter table requests.arrived add constraint arrived_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 300)));
alter table requests.arrived add constraint arrived_settled_check CHECK ((settled = ANY (ARRAY['registered'::text, 'set_aside'::text])));
alter table requests.arrived add constraint posted_before_it_arrived CHECK (((submitted_on IS NULL) OR (submitted_on <= arrived_on)));
alter table requests.arrived add constraint set_aside_with_reason CHECK ((((settled = 'set_aside'::text) = (reason IS NOT NULL)) OR ((settled IS NULL) AND (reason IS NULL))));
alter table requests.arrived add constraint settled_as_a_whole CHECK ((((settled IS NULL) = (settled_at IS NULL)) AND ((settled IS NULL) = (settled_by IS NULL))));
alter table requests.arrived add constraint arrived_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES identity.person(id);
alter table requests.arrived add constraint arrived_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.arrived add constraint arrived_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES identity.person(id);
alter table requests.arrived_case add constraint arrived_case_pkey PRIMARY KEY (arrived_id, request_id);
alter table requests.arrived_case add constraint arrived_case_request_id_key UNIQUE (request_id);
alter table requests.arrived_case add constraint arrived_case_arrived_id_fkey FOREIGN KEY (arrived_id) REFERENCES requests.arrived(id);
alter table requests.arrived_case add constraint arrived_case_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.arrived_file add constraint arrived_file_pkey PRIMARY KEY (arrived_id, digest);
alter table requests.arrived_file add constraint arrived_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table requests.arrived_file add constraint arrived_file_place_check CHECK ((place >= 1));
alter table requests.arrived_file add constraint arrived_file_role_check CHECK ((role = ANY (ARRAY['application'::text, 'envelope'::text, 'identity'::text, 'signature'::text, 'other'::text])));
alter table requests.arrived_file add constraint arrived_file_arrived_id_fkey FOREIGN KEY (arrived_id) REFERENCES requests.arrived(id);
alter table requests.attachment add constraint attachment_pkey PRIMARY KEY (request_id, digest, role);
alter table requests.attachment add constraint attachment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table requests.attachment add constraint attachment_role_check CHECK ((role = ANY (ARRAY['application'::text, 'envelope'::text, 'identity'::text, 'signature'::text, 'evidence'::text, 'supplied'::text, 'opinion'::text, 'other'::text])));
alter table requests.attachment add constraint attachment_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.co_search add constraint co_search_pkey PRIMARY KEY (id);
alter table requests.co_search add constraint co_search_request_id_ref_key UNIQUE (request_id, ref);
alter table requests.co_search add constraint co_search_check CHECK ((num_nulls(outcome, answer, answered_at, answered_by) = ANY (ARRAY[0, 4])));
alter table requests.co_search add constraint co_search_check1 CHECK (((answered_at IS NULL) OR (withdrawn_at IS NULL)));
alter table requests.co_search add constraint co_search_outcome_check CHECK ((outcome = ANY (ARRAY['found'::text, 'not_found'::text, 'not_ours'::text])));
alter table requests.co_search add constraint co_search_ref_check CHECK ((ref ~ '^S[1-9]\d*$'::text));
alter table requests.co_search add constraint co_search_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.person(id);
alter table requests.co_search add constraint co_search_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id);
alter table requests.co_search add constraint co_search_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.co_search add constraint co_search_reply_letter_id_fkey FOREIGN KEY (reply_letter_id) REFERENCES letters.letter(id);
alter table requests.co_search add constraint co_search_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.co_search add constraint co_search_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES identity.person(id);
alter table requests.co_search_file add constraint co_search_file_pkey PRIMARY KEY (co_search_id, digest, way);
alter table requests.co_search_file add constraint co_search_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table requests.co_search_file add constraint co_search_file_way_check CHECK ((way = ANY (ARRAY['to_unit'::text, 'from_unit'::text])));
alter table requests.co_search_file add constraint co_search_file_co_search_id_fkey FOREIGN KEY (co_search_id) REFERENCES requests.co_search(id);
alter table requests.conference add constraint conference_pkey PRIMARY KEY (id);
alter table requests.conference add constraint conference_request_id_ref_key UNIQUE (request_id, ref);
alter table requests.conference add constraint conference_check CHECK (((standing <> ALL (ARRAY['confirming'::text, 'issued'::text])) OR ((conclusion IS NOT NULL) AND (drafted_by IS NOT NULL))));
alter table requests.conference add constraint conference_check1 CHECK (((standing = 'issued'::text) = (letter_id IS NOT NULL)));
alter table requests.conference add constraint conference_ref_check CHECK ((ref ~ '^M[1-9]\d*$'::text));
alter table requests.conference add constraint conference_standing_check CHECK ((standing = ANY (ARRAY['speaking'::text, 'confirming'::text, 'issued'::text, 'cancelled'::text])));
alter table requests.conference add constraint conference_year_check CHECK (((year >= 2000) AND (year <= 2199)));
alter table requests.conference add constraint conference_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES identity.person(id);
alter table requests.conference add constraint conference_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id);
alter table requests.conference add constraint conference_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES identity.person(id);
alter table requests.conference add constraint conference_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.conference add constraint conference_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.conference_participant add constraint conference_participant_pkey PRIMARY KEY (conference_id, ref);
alter table requests.conference_participant add constraint conference_participant_check CHECK (((organ_id IS NOT NULL) OR (name IS NOT NULL)));
alter table requests.conference_participant add constraint conference_participant_check1 CHECK ((num_nulls(opinion, opinion_by, opinion_at) = ANY (ARRAY[0, 3])));
alter table requests.conference_participant add constraint conference_participant_check2 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)));
alter table requests.conference_participant add constraint conference_participant_kind_check CHECK ((kind = ANY (ARRAY['unit'::text, 'legal_adviser'::text, 'justice_office'::text])));
alter table requests.conference_participant add constraint conference_participant_ref_check CHECK ((ref ~ '^P[1-9]\d*$'::text));
alter table requests.conference_participant add constraint conference_participant_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES requests.conference(id);
alter table requests.conference_participant add constraint conference_participant_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.person(id);
alter table requests.conference_participant add constraint conference_participant_opinion_by_fkey FOREIGN KEY (opinion_by) REFERENCES identity.person(id);
alter table requests.conference_participant add constraint conference_participant_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.conference_participant add constraint conference_participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table requests.counter add constraint counter_pkey PRIMARY KEY (organ_id, year);
alter table requests.counter add constraint counter_last_check CHECK ((last >= 0));
alter table requests.counter add constraint counter_year_check CHECK (((year >= 2000) AND (year <= 2199)));
alter table requests.counter add constraint counter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.draft add constraint draft_pkey PRIMARY KEY (request_id, number);
alter table requests.draft add constraint draft_number_check CHECK ((number >= 1));
alter table requests.draft add constraint drafter_is_not_reviewer CHECK (((drafter <> legal_reviewer) AND (drafter <> disclosure_reviewer)));
alter table requests.draft add constraint drafter_is_not_signer CHECK ((drafter <> signer));
alter table requests.draft add constraint reviewer_is_not_signer CHECK (((signer <> legal_reviewer) AND (signer <> disclosure_reviewer)));
alter table requests.draft add constraint signed_after_legal_review CHECK (((signer IS NULL) OR (legal_reviewer IS NOT NULL) OR short_chain));
alter table requests.draft add constraint draft_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.filing_numbers add constraint filing_numbers_pkey PRIMARY KEY (on_day);
alter table requests.filing_numbers add constraint filing_numbers_numbers_check CHECK ((jsonb_typeof(numbers) = 'object'::text));
alter table requests.findable add constraint findable_pkey PRIMARY KEY (request_id);
alter table requests.findable add constraint findable_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id) ON DELETE CASCADE;
alter table requests.form_draft add constraint form_draft_pkey PRIMARY KEY (person_id, form, about);
alter table requests.form_draft add constraint form_draft_about_check CHECK ((length(about) <= 80));
alter table requests.form_draft add constraint form_draft_form_check CHECK (((length(form) >= 1) AND (length(form) <= 80)));
alter table requests.guidance_exit add constraint guidance_exit_pkey PRIMARY KEY (day, exit);
alter table requests.guidance_exit add constraint guidance_exit_count_check CHECK ((count >= 1));
alter table requests.guidance_exit add constraint guidance_exit_exit_check CHECK (((length(exit) >= 1) AND (length(exit) <= 60)));
alter table requests.hand_over add constraint hand_over_pkey PRIMARY KEY (id);
alter table requests.hand_over add constraint hand_over_target_check CHECK ((target = ANY (ARRAY['hotline_12345'::text, 'petition_office'::text, 'other'::text])));
alter table requests.hand_over add constraint hand_over_target_name_check CHECK (((length(btrim(target_name)) >= 1) AND (length(btrim(target_name)) <= 100)));
alter table requests.hand_over add constraint hand_over_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES identity.person(id);
alter table requests.hand_over add constraint hand_over_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.letter_rule add constraint letter_rule_pkey PRIMARY KEY (number, version);
alter table requests.letter_rule add constraint letter_rule_check CHECK ((active OR (reason IS NOT NULL)));
alter table requests.letter_rule add constraint letter_rule_content_check CHECK ((jsonb_typeof(content) = 'object'::text));
alter table requests.letter_rule add constraint letter_rule_number_check CHECK (((number >= 1) AND (number <= 9999)));
alter table requests.letter_rule add constraint letter_rule_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 200)));
alter table requests.letter_rule add constraint letter_rule_version_check CHECK ((version >= 1));
alter table requests.letter_rule add constraint letter_rule_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id);
alter table requests.letter_rule add constraint letter_rule_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.letter_sent add constraint letter_sent_pkey PRIMARY KEY (letter_id);
alter table requests.letter_sent add constraint letter_sent_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.likeness add constraint likeness_pkey PRIMARY KEY (request_id);
alter table requests.likeness add constraint likeness_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.likeness add constraint likeness_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.old_counter add constraint old_counter_pkey PRIMARY KEY (organ_id, year);
alter table requests.old_counter add constraint old_counter_last_check CHECK ((last >= 0));
alter table requests.old_counter add constraint old_counter_year_check CHECK (((year >= 1980) AND (year <= 2199)));
alter table requests.old_counter add constraint old_counter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.old_entry add constraint old_entry_pkey PRIMARY KEY (request_id);
alter table requests.old_entry add constraint old_entry_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.old_in_reports add constraint old_in_reports_pkey PRIMARY KEY (organ_id);
alter table requests.old_in_reports add constraint old_in_reports_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.old_in_reports add constraint old_in_reports_set_by_fkey FOREIGN KEY (set_by) REFERENCES identity.person(id);
alter table requests.paper_package add constraint paper_package_pkey PRIMARY KEY (id);
alter table requests.paper_package add constraint paper_package_apart_check CHECK ((jsonb_typeof(apart) = 'array'::text));
alter table requests.paper_package add constraint paper_package_bytes_check CHECK ((bytes > 0));
alter table requests.paper_package add constraint paper_package_pages_check CHECK ((pages >= 1));
alter table requests.paper_package add constraint paper_package_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.party add constraint party_pkey PRIMARY KEY (request_id, kind, ref);
alter table requests.party add constraint party_kind_check CHECK ((kind = ANY (ARRAY['third_party'::text, 'organ'::text])));
alter table requests.party add constraint party_ref_check CHECK ((ref ~ '^[A-Z]\d*$'::text));
alter table requests.party add constraint party_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.progress_sent add constraint progress_sent_pkey PRIMARY KEY (request_id);
alter table requests.progress_sent add constraint progress_sent_revision_check CHECK ((revision >= 1));
alter table requests.progress_sent add constraint progress_sent_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.proxy_slip add constraint proxy_slip_pkey PRIMARY KEY (id);
alter table requests.proxy_slip add constraint proxy_slip_code_digest_key UNIQUE (code_digest);
alter table requests.proxy_slip add constraint proxy_slip_check CHECK ((until >= given_on));
alter table requests.proxy_slip add constraint proxy_slip_check1 CHECK (((ended_at IS NULL) = (ended_how IS NULL)));
alter table requests.proxy_slip add constraint proxy_slip_check2 CHECK (((given_where = 'counter'::text) = (given_by IS NOT NULL)));
alter table requests.proxy_slip add constraint proxy_slip_ended_how_check CHECK ((ended_how = ANY (ARRAY['counter'::text, 'online'::text, 'replaced'::text, 'case_closed'::text])));
alter table requests.proxy_slip add constraint proxy_slip_given_where_check CHECK ((given_where = ANY (ARRAY['counter'::text, 'online'::text])));
alter table requests.proxy_slip add constraint proxy_slip_powers_check CHECK (((powers <@ ARRAY['follow'::text, 'correct'::text, 'file'::text]) AND ('follow'::text = ANY (powers))));
alter table requests.proxy_slip add constraint proxy_slip_revision_check CHECK ((revision >= 1));
alter table requests.proxy_slip add constraint proxy_slip_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES identity.person(id);
alter table requests.proxy_slip add constraint proxy_slip_given_by_fkey FOREIGN KEY (given_by) REFERENCES identity.person(id);
alter table requests.proxy_slip add constraint proxy_slip_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.proxy_use add constraint proxy_use_pkey PRIMARY KEY (id);
alter table requests.proxy_use add constraint proxy_use_check CHECK (((new_request_id IS NULL) OR (what = 'filed'::text)));
alter table requests.proxy_use add constraint proxy_use_what_check CHECK ((what = ANY (ARRAY['opened'::text, 'corrected'::text, 'filed'::text])));
alter table requests.proxy_use add constraint proxy_use_new_request_id_fkey FOREIGN KEY (new_request_id) REFERENCES requests.request(id);
alter table requests.proxy_use add constraint proxy_use_slip_id_fkey FOREIGN KEY (slip_id) REFERENCES requests.proxy_slip(id);
alter table requests.reading_sent add constraint reading_sent_pkey PRIMARY KEY (letter_id);
alter table requests.reading_sent add constraint reading_sent_revision_check CHECK ((revision = ANY (ARRAY[1, 2])));
alter table requests.reading_sent add constraint reading_sent_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.real_need add constraint real_need_pkey PRIMARY KEY (id);
alter table requests.real_need add constraint real_need_outcome_check CHECK ((outcome = ANY (ARRAY['resolved'::text, 'transferred'::text, 'unresolved'::text])));
alter table requests.real_need add constraint real_need_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.person(id);
alter table requests.real_need add constraint real_need_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.request add constraint request_pkey PRIMARY KEY (id);
alter table requests.request add constraint request_number_key UNIQUE (number);
alter table requests.request add constraint request_tracking_number_key UNIQUE (tracking_number);
alter table requests.request add constraint leads_itself CHECK ((lead_id IS DISTINCT FROM id));
alter table requests.request add constraint old_number_with_origin CHECK (((origin = 'registered'::text) = (old_number IS NULL)));
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
alter table requests.request add constraint request_old_number_check CHECK (((length(btrim(old_number)) >= 1) AND (length(btrim(old_number)) <= 80)));
alter table requests.request add constraint request_origin_check CHECK ((origin = ANY (ARRAY['registered'::text, 'old_ended'::text, 'old_open'::text])));
alter table requests.request add constraint request_reopened_check CHECK ((reopened >= 0));
alter table requests.request add constraint request_serial_check CHECK ((serial >= 1));
alter table requests.request add constraint request_stage_check CHECK ((stage = ANY (ARRAY['submitted'::text, 'received'::text, 'handling'::text, 'awaiting_correction'::text, 'consulting'::text, 'awaiting_payment'::text, 'reviewing'::text, 'signing'::text, 'decided'::text, 'dispatched'::text, 'delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text])));
alter table requests.request add constraint request_subject_check CHECK (((length(btrim(subject)) >= 1) AND (length(btrim(subject)) <= 60)));
alter table requests.request add constraint request_version_check CHECK ((version >= 0));
alter table requests.request add constraint request_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES requests.request(id);
alter table requests.request add constraint request_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table requests.request add constraint request_owner_fkey FOREIGN KEY (owner) REFERENCES identity.person(id);
alter table requests.request add constraint request_stand_in_fkey FOREIGN KEY (stand_in) REFERENCES identity.person(id);
alter table requests.review_note add constraint review_note_pkey PRIMARY KEY (id);
alter table requests.review_note add constraint review_note_block_check CHECK (((block >= 0) AND (block <= 500)));
alter table requests.review_note add constraint review_note_check CHECK ((((settled_as IS NULL) = (settled_by IS NULL)) AND ((settled_as IS NULL) = (settled_at IS NULL)) AND ((settled_as IS NULL) = (answer IS NULL))));
alter table requests.review_note add constraint review_note_check1 CHECK (((settled_as IS DISTINCT FROM 'taken_back'::text) OR (settled_by = by_person)));
alter table requests.review_note add constraint review_note_settled_as_check CHECK ((settled_as = ANY (ARRAY['done'::text, 'taken_back'::text])));
alter table requests.review_note add constraint review_note_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id);
alter table requests.review_note add constraint review_note_request_id_draft_fkey FOREIGN KEY (request_id, draft) REFERENCES requests.draft(request_id, number);
alter table requests.review_note add constraint review_note_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES identity.person(id);
alter table requests.set_aside add constraint set_aside_pkey PRIMARY KEY (entered);
alter table requests.set_aside add constraint set_aside_by_whom_check CHECK ((by_whom = ANY (ARRAY['reconsideration'::text, 'court'::text])));
alter table requests.set_aside add constraint set_aside_request_id_number_fkey FOREIGN KEY (request_id, number) REFERENCES requests.draft(request_id, number);
alter table requests.statement add constraint statement_pkey PRIMARY KEY (id);
alter table requests.statement add constraint statement_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'reasons'::text, 'opinion'::text, 'withdrawal'::text])));
alter table requests.statement add constraint statement_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table requests.tracking_counter add constraint tracking_counter_pkey PRIMARY KEY (day);
alter table requests.tracking_counter add constraint tracking_counter_last_check CHECK ((last >= 0));
alter table site.complaint add constraint complaint_pkey PRIMARY KEY (complaint_id);
alter table site.inquiry add constraint inquiry_pkey PRIMARY KEY (tracking_number, inquiry_id);
alter table site.letter add constraint letter_pkey PRIMARY KEY (tracking_number, letter_id);
alter table site.opened_content add constraint opened_content_pkey PRIMARY KEY (token_digest);
alter table site.opened_content add constraint opened_content_token_digest_check CHECK ((length(token_digest) >= 32));
alter table site.organ add constraint organ_pkey PRIMARY KEY (id);
alter table site.proxy_slip add constraint proxy_slip_pkey PRIMARY KEY (slip_id);
alter table site.proxy_slip add constraint proxy_slip_code_digest_key UNIQUE (code_digest);
alter table site.publication add constraint publication_pkey PRIMARY KEY (id);
alter table site.publication add constraint publication_item_check CHECK ((jsonb_typeof(item) = 'object'::text));
alter table site.publication add constraint publication_revision_check CHECK ((revision >= 1));
alter table site.reading add constraint reading_pkey PRIMARY KEY (tracking_number, letter_id);
alter table site.reading add constraint reading_token_digest_key UNIQUE (token_digest);
alter table site.reading add constraint reading_revision_check CHECK ((revision >= 1));
alter table site.reading add constraint reading_token_digest_check CHECK ((length(token_digest) >= 32));
alter table site.request_progress add constraint request_progress_pkey PRIMARY KEY (tracking_number);
alter table site.request_progress add constraint request_progress_code_digest_key UNIQUE (code_digest);
alter table site.seal add constraint seal_pkey PRIMARY KEY (number);
alter table site.slip_word add constraint slip_word_pkey PRIMARY KEY (only_row);
alter table site.slip_word add constraint slip_word_check CHECK ((most_days >= days));
alter table site.slip_word add constraint slip_word_days_check CHECK ((days >= 1));
alter table site.slip_word add constraint slip_word_link_days_check CHECK ((link_days >= 1));
alter table site.slip_word add constraint slip_word_only_row_check CHECK (only_row);
alter table talk.file add constraint file_pkey PRIMARY KEY (message_id, digest);
alter table talk.file add constraint file_message_id_fkey FOREIGN KEY (message_id) REFERENCES talk.message(id);
alter table talk.mention add constraint mention_pkey PRIMARY KEY (message_id, person_id);
alter table talk.mention add constraint mention_message_id_fkey FOREIGN KEY (message_id) REFERENCES talk.message(id);
alter table talk.mention add constraint mention_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table talk.message add constraint message_pkey PRIMARY KEY (id);
alter table talk.message add constraint message_audience_check CHECK ((audience = ANY (ARRAY['case'::text, 'organ'::text])));
alter table talk.message add constraint message_author_fkey FOREIGN KEY (author) REFERENCES identity.person(id);
alter table talk.message add constraint message_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table talk.message add constraint message_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table worklists.arrangement add constraint arrangement_pkey PRIMARY KEY (person_id);
alter table worklists.arrangement add constraint arrangement_places_check CHECK ((cardinality(places) <= 200));
alter table worklists.arrangement add constraint arrangement_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table worklists.arrangement add constraint arrangement_start_id_fkey FOREIGN KEY (start_id) REFERENCES worklists.saved_filter(id) ON DELETE SET NULL;
alter table worklists.reminder add constraint reminder_pkey PRIMARY KEY (id);
alter table worklists.reminder add constraint reminder_request_id_on_day_key UNIQUE (request_id, on_day);
alter table worklists.reminder add constraint reminder_cause_check CHECK ((cause = ANY (ARRAY['due_soon'::text, 'late'::text, 'stuck'::text, 'asked'::text, 'other'::text])));
alter table worklists.reminder add constraint reminder_check CHECK (((cause <> 'other'::text) OR (words IS NOT NULL)));
alter table worklists.reminder add constraint reminder_people_check CHECK (((cardinality(people) >= 1) AND (cardinality(people) <= 2)));
alter table worklists.reminder add constraint reminder_reminded_by_fkey FOREIGN KEY (reminded_by) REFERENCES identity.person(id);
alter table worklists.reminder add constraint reminder_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id);
alter table worklists.saved_filter add constraint saved_filter_pkey PRIMARY KEY (id);
alter table worklists.saved_filter add constraint saved_filter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organs.organ(id);
alter table worklists.saved_filter add constraint saved_filter_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);

CREATE INDEX applicant_same ON requests.applicant USING btree (id_index);
CREATE INDEX arrived_waiting ON requests.arrived USING btree (organ_id, kept_at) WHERE (settled IS NULL);
CREATE INDEX asked_group ON conversions.asked USING btree (organ_id, topic, place_id, asked_on);
CREATE INDEX asked_span ON conversions.asked USING btree (asked_on) INCLUDE (organ_id, topic, place_id, applicant, outcome);
CREATE INDEX call_back_open ON ratings.call_back USING btree (organ_id, due_on) WHERE (done_on IS NULL);
CREATE INDEX check_of_url ON links."check" USING btree (url, id DESC);
CREATE INDEX co_search_inbox ON requests.co_search USING btree (organ_id, due_on) WHERE ((answered_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX co_search_of_organ ON requests.co_search USING btree (organ_id, sent_at DESC);
CREATE INDEX complaint_authority ON complaints.complaint USING btree (authority_id, due_on) WHERE (concluded_on IS NULL);
CREATE INDEX complaint_organ ON complaints.complaint USING btree (organ_id, received_on);
CREATE INDEX complaint_tracking_number ON intake.complaint USING btree (tracking_number, at);
CREATE INDEX complaint_tracking_number ON site.complaint USING btree (tracking_number);
CREATE INDEX conference_inbox ON requests.conference_participant USING btree (organ_id, conference_id) WHERE (organ_id IS NOT NULL);
CREATE INDEX conference_year ON requests.conference USING btree (organ_id, year);
CREATE INDEX departure_organ ON precedents.departure USING btree (organ_id, given_at DESC);
CREATE INDEX departure_request ON precedents.departure USING btree (request_id, given_at);
CREATE INDEX departure_waiting ON precedents.departure USING btree (given_at, id) WHERE (verdict IS NULL);
CREATE INDEX docket_talk_overridden ON platform.docket USING btree (subject_id) WHERE ((kind = 'request'::text) AND ((fact ->> 'type'::text) = 'talkOverridden'::text));
CREATE INDEX draft_keep_until ON intake.draft USING btree (keep_until);
CREATE INDEX entry_grams ON precedents.entry USING gin (grams) WITH (fastupdate=off);
CREATE INDEX entry_organ ON precedents.entry USING btree (organ_id, decided_on DESC);
CREATE INDEX entry_shown ON compendium.entry USING btree (kind, created_at) WHERE (NOT retired);
CREATE INDEX failed_try_origin ON intake.failed_try USING btree (origin, at);
CREATE INDEX filing_time_on_day ON intake.filing_time USING btree (on_day);
CREATE INDEX findable_signs ON requests.findable USING gin (requests.signs_of(words, organ_id));
CREATE INDEX follow_up_tracking_number ON intake.follow_up USING btree (tracking_number);
CREATE INDEX form_draft_changed ON requests.form_draft USING btree (changed_at);
CREATE INDEX hand_over_day ON requests.hand_over USING btree (on_day DESC, id);
CREATE INDEX hand_over_request ON requests.hand_over USING btree (request_id);
CREATE INDEX idempotency_created_at ON platform.idempotency USING btree (created_at);
CREATE INDEX idempotency_created_at_idx ON intake.idempotency USING btree (created_at);
CREATE INDEX import_organ ON register_import.import USING btree (organ_id, created_at DESC);
CREATE INDEX inbox_held ON exchange.inbox USING btree (receiver, next_try_at) WHERE (outcome = 'held'::text);
CREATE INDEX intake_proxy_slip_tracking ON intake.proxy_slip USING btree (tracking_number);
CREATE INDEX intake_proxy_use_tracking ON intake.proxy_use USING btree (tracking_number, at);
CREATE INDEX item_address ON publications.item USING btree (address) WHERE (address IS NOT NULL);
CREATE INDEX item_dead ON publications.item USING btree (organ_id) WHERE ((state = 'published'::text) AND (link_outcome = 'dead'::text));
CREATE INDEX item_newest ON publications.item USING btree (published_on DESC, id);
CREATE INDEX item_of_organ ON publications.item USING btree (organ_id, published_on DESC);
CREATE INDEX item_to_look_at ON publications.item USING btree (link_looked_at NULLS FIRST) WHERE ((state = 'published'::text) AND (address IS NOT NULL));
CREATE INDEX item_words ON publications.item USING gin (words) WITH (fastupdate=off);
CREATE INDEX journal_at ON platform.journal USING btree (at);
CREATE INDEX journal_at_idx ON intake.journal USING btree (at);
CREATE INDEX journal_name ON platform.journal USING btree (name, id);
CREATE INDEX journal_name_id_idx ON intake.journal USING btree (name, id);
CREATE INDEX journal_person ON platform.journal USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX journal_person_id_id_idx ON intake.journal USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX journal_subject ON platform.journal USING btree (subject_kind, subject_id, id);
CREATE INDEX journal_subject_kind_subject_id_id_idx ON intake.journal USING btree (subject_kind, subject_id, id);
CREATE INDEX leave_person ON identity.leave USING btree (person_id, from_day) WHERE (cancelled_at IS NULL);
CREATE INDEX letter_rule_organ ON requests.letter_rule USING btree (organ_id, number, version DESC);
CREATE INDEX letter_sent_request ON requests.letter_sent USING btree (request_id);
CREATE INDEX letter_subject ON letters.letter USING btree (subject_kind, subject_id, created_at);
CREATE INDEX likeness_grams ON requests.likeness USING gin (grams) WITH (fastupdate=off);
CREATE INDEX member_proposal ON conversions.member USING btree (proposal_id);
CREATE INDEX mention_unseen ON talk.mention USING btree (person_id) WHERE (seen_at IS NULL);
CREATE INDEX message_due ON notifications.message USING btree (way, next_try_at, created_at) WHERE (state = 'waiting'::text);
CREATE INDEX message_failed ON notifications.message USING btree (organ_id, created_at) WHERE (state = 'failed'::text);
CREATE INDEX message_late ON notifications.message USING btree (created_at) WHERE ((state = 'waiting'::text) AND (attempts > 0));
CREATE INDEX message_of_request ON notifications.message USING btree (request_id, created_at) WHERE (request_id IS NOT NULL);
CREATE INDEX message_request ON talk.message USING btree (request_id, at, id);
CREATE INDEX notice_digest ON notifications.notice USING btree (person_id) WHERE (in_digest AND (digested_at IS NULL));
CREATE INDEX notice_of_person ON notifications.notice USING btree (person_id, at DESC, id);
CREATE INDEX notice_unread ON notifications.notice USING btree (person_id, at DESC) WHERE (read_at IS NULL);
CREATE INDEX old_entry_import ON requests.old_entry USING btree (import_id);
CREATE INDEX organ_government ON organs.organ USING btree (government_id);
CREATE INDEX organ_parent ON organs.organ USING btree (parent_id);
CREATE INDEX organ_position ON site.organ USING btree ("position");
CREATE INDEX paper_package_request ON requests.paper_package USING btree (request_id, built_at);
CREATE INDEX person_organ ON identity.person USING btree (organ_id);
CREATE INDEX proceeding_received ON remedies.proceeding USING btree (organ_id, received_on);
CREATE INDEX proceeding_request ON remedies.proceeding USING btree (request_id, received_on);
CREATE INDEX proceeding_running ON remedies.proceeding USING btree (organ_id, answer_due_on) WHERE ((concluded_on IS NULL) AND (struck_on IS NULL));
CREATE INDEX proposal_group ON conversions.proposal USING btree (organ_id, topic, place_id);
CREATE INDEX proposal_open ON conversions.proposal USING btree (organ_id, due_on, id) WHERE (state <> ALL (ARRAY['published'::text, 'declined'::text]));
CREATE INDEX proposal_organ ON conversions.proposal USING btree (organ_id, proposed_on DESC, id);
CREATE INDEX proxy_slip_request ON requests.proxy_slip USING btree (request_id, given_at);
CREATE INDEX proxy_slip_tracking ON site.proxy_slip USING btree (tracking_number);
CREATE INDEX proxy_use_slip ON requests.proxy_use USING btree (slip_id, at);
CREATE INDEX publication_newest ON site.publication USING btree (published_on DESC, id) WHERE (NOT withdrawn);
CREATE INDEX publication_words ON site.publication USING gin (words) WITH (fastupdate=off);
CREATE INDEX rating_organ ON ratings.rating USING btree (organ_id, given_on);
CREATE INDEX reading_sent_request ON requests.reading_sent USING btree (request_id);
CREATE INDEX real_need_request ON requests.real_need USING btree (request_id, number DESC);
CREATE INDEX request_document ON requests.request USING btree (document_number) WHERE (document_number IS NOT NULL);
CREATE INDEX request_escalated ON requests.request USING btree (escalated_on) WHERE (escalated_on IS NOT NULL);
CREATE INDEX request_fast_lane ON requests.request USING btree (fast_lane_on) WHERE (fast_lane_on IS NOT NULL);
CREATE INDEX request_members ON requests.request USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX request_newest ON requests.request USING btree (COALESCE(received_on, '0001-01-01'::date) DESC, id);
CREATE INDEX request_number_order ON requests.request USING btree (year DESC, serial DESC, id);
CREATE INDEX request_on_desks ON requests.request USING btree (organ_id, due_on, id) INCLUDE (stage, owner, stand_in) WHERE (stage <> ALL (ARRAY['archived'::text, 'voided'::text]));
CREATE INDEX request_open ON requests.request USING btree (organ_id, due_on, id) INCLUDE (stage) WHERE (stage <> ALL (ARRAY['dispatched'::text, 'delivered'::text, 'closed'::text, 'archived'::text, 'voided'::text]));
CREATE INDEX request_owner ON requests.request USING btree (owner, urgency, id) WHERE (owner IS NOT NULL);
CREATE INDEX request_received ON requests.request USING btree (organ_id, received_on DESC, id);
CREATE INDEX request_serial ON requests.request USING btree (serial);
CREATE INDEX request_stand_in ON requests.request USING btree (stand_in, urgency, id) WHERE (stand_in IS NOT NULL);
CREATE INDEX request_urgency ON requests.request USING btree (urgency, id);
CREATE INDEX request_urgency_organ ON requests.request USING btree (organ_id, urgency, id);
CREATE INDEX review_note_request ON requests.review_note USING btree (request_id, created_at);
CREATE INDEX role_grant_organ ON identity.role_grant USING btree (organ_id, role) WHERE (revoked_at IS NULL);
CREATE INDEX row_number ON register_import."row" USING btree (import_id, old_number) WHERE (old_number IS NOT NULL);
CREATE INDEX row_state ON register_import."row" USING btree (import_id, state, sheet, "row");
CREATE INDEX saved_filter_of_organ ON worklists.saved_filter USING btree (organ_id) WHERE (organ_id IS NOT NULL);
CREATE INDEX saved_filter_of_person ON worklists.saved_filter USING btree (person_id);
CREATE INDEX session_open ON identity.session USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX set_aside_draft ON requests.set_aside USING btree (request_id, number, entered);
CREATE INDEX sign_in_try_at ON identity.sign_in_try USING btree (at);
CREATE INDEX stand_in_of ON identity.stand_in USING btree (stand_in_id);
CREATE INDEX statement_request ON requests.statement USING btree (request_id, created_at);
CREATE INDEX submission_submitted_on ON intake.submission USING btree (submitted_on);
CREATE INDEX template_version_organ ON letters.template_version USING btree (organ_id);
CREATE INDEX ticket_day ON inquiries.ticket USING btree (asked_on DESC, id);
CREATE INDEX ticket_open ON inquiries.ticket USING btree (to_organ_id, due_on) WHERE (answered_on IS NULL);
CREATE INDEX ticket_request ON inquiries.ticket USING btree (request_id);
CREATE UNIQUE INDEX co_search_open ON requests.co_search USING btree (request_id, organ_id) WHERE ((answered_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX complaint_one_open ON complaints.complaint USING btree (request_id) WHERE (concluded_on IS NULL);
CREATE UNIQUE INDEX conference_participant_organ ON requests.conference_participant USING btree (conference_id, organ_id) WHERE (organ_id IS NOT NULL);
CREATE UNIQUE INDEX follow_up_opened_once ON intake.follow_up USING btree (tracking_number, letter_id) WHERE (kind = 'opened'::text);
CREATE UNIQUE INDEX follow_up_withdrawn_once ON intake.follow_up USING btree (tracking_number) WHERE (kind = 'withdrawal'::text);
CREATE UNIQUE INDEX import_at_work ON register_import.import USING btree (organ_id) WHERE (state = ANY (ARRAY['importing'::text, 'undoing'::text]));
CREATE UNIQUE INDEX intake_proxy_use_filed_once ON intake.proxy_use USING btree (slip_id) WHERE (what = 'filed'::text);
CREATE UNIQUE INDEX item_source ON publications.item USING btree (source_kind, source_reference) WHERE ((source_kind IS NOT NULL) AND (state <> 'withdrawn'::text));
CREATE UNIQUE INDEX proxy_slip_standing ON requests.proxy_slip USING btree (request_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX request_old_number ON requests.request USING btree (organ_id, old_number) WHERE ((old_number IS NOT NULL) AND (stage <> 'voided'::text));
CREATE UNIQUE INDEX request_series ON requests.request USING btree (organ_id, ((origin = 'registered'::text)), year, serial);
CREATE UNIQUE INDEX role_grant_in_force ON identity.role_grant USING btree (person_id, role, organ_id) WHERE (revoked_at IS NULL);

CREATE OR REPLACE FUNCTION conversions.judgement_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.passed is not null then
    raise exception 'draft % of % is judged', old.number, old.proposal_id using errcode = 'check_violation', constraint = 'judgement_stands';
  end if;
  return new;
end $function$
;
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
CREATE OR REPLACE FUNCTION inquiries.answer_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.id, new.request_id, new.organ_id, new.item, new.asked_on, new.asked_by) is distinct from
    (old.id, old.request_id, old.organ_id, old.item, old.asked_on, old.asked_by) then
    raise exception 'inquiry % is fixed', old.id using errcode = 'check_violation', constraint = 'ticket_fixed';
  end if;
  if old.answered_on is not null and (new.answered_on, new.answered_by, new.to_organ_id) is distinct from (old.answered_on, old.answered_by, old.to_organ_id) then
    raise exception 'the answer of inquiry % stands', old.id using errcode = 'check_violation', constraint = 'ticket_answer_stands';
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
CREATE OR REPLACE FUNCTION platform.job_troubles()
 RETURNS TABLE(id bigint, task text, reaction text, attempts integer, dead boolean, created_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query select j.id, t.identifier, coalesce(j.payload ->> 'reaction', ''), j.attempts::integer, j.attempts >= j.max_attempts, j.created_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.last_error is not null and (j.attempts >= 5 or j.attempts >= j.max_attempts) order by j.created_at limit 200;
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
CREATE OR REPLACE FUNCTION platform.retry_job(job bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return exists (select 1 from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0));
end $function$
;
CREATE OR REPLACE FUNCTION precedents.departure_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.verdict is not null then
    raise exception 'departure % is judged', old.id using errcode = 'check_violation', constraint = 'departure_stands';
  end if;
  if (new.id, new.request_id, new.organ_id, new.request_number, new.subject, new.code, new.against, new.reason, new.given_by, new.given_on, new.given_at)
    is distinct from
     (old.id, old.request_id, old.organ_id, old.request_number, old.subject, old.code, old.against, old.reason, old.given_by, old.given_on, old.given_at) then
    raise exception 'the reason of departure % is fixed', old.id using errcode = 'check_violation', constraint = 'departure_stands';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION requests.co_search_only_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.answered_at is not null or old.withdrawn_at is not null then
    -- key rotation seals the same words anew
    if (new.outcome, new.answered_at, new.answered_by, new.withdrawn_at) is distinct from (old.outcome, old.answered_at, old.answered_by, old.withdrawn_at) then
      raise exception 'co-search % is over', old.id using errcode = 'check_violation', constraint = 'co_search_over';
    end if;
  end if;
  if (new.id, new.request_id, new.ref, new.organ_id, new.due_on, new.letter_id, new.sent_at) is distinct from
    (old.id, old.request_id, old.ref, old.organ_id, old.due_on, old.letter_id, old.sent_at) then
    raise exception 'what co-search % asked is fixed', old.id using errcode = 'check_violation', constraint = 'co_search_fixed';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION requests.make_findable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
  insert into requests.findable (request_id, organ_id, words)
    values (new.id, new.organ_id, requests.words_of(new.number, new.subject, new.document_number, new.old_number))
    on conflict (request_id) do update set organ_id = excluded.organ_id, words = excluded.words;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION requests.only_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  orders integer;
begin
  if old.stage = 'voided' then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  if new.reopened < old.reopened then
    select count(*) into orders from remedies.proceeding g where g.request_id = new.id and g.new_decision_ordered and g.struck_on is null;
    if new.reopened <> old.reopened - 1 or new.reopened <> orders or old.decided_on is not null or new.version <= old.version then
      raise exception 'case % goes back only with an order that was struck out', old.id
        using errcode = 'check_violation', constraint = 'request_only_forward';
    end if;
  elsif new.reopened > old.reopened + 1 then
    raise exception 'case % is reopened one order at a time', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if old.stage = 'archived' and new.reopened = old.reopened
    and not (old.origin = 'old_ended' and old.version = 1 and new.version = 2 and new.stage = 'voided')
    and ((new.stage, new.owner, new.received_on, new.decision, new.sub_reason, new.document_number, new.decided_on, new.dispatched_on,
        new.delivered_on, new.closed_on) is distinct from (old.stage, old.owner, old.received_on, old.decision, old.sub_reason,
        old.document_number, old.decided_on, old.dispatched_on, old.delivered_on, old.closed_on) or new.version = old.version) then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  -- A new calendar may move due dates without a new fact, nothing else may.
  if new.version < old.version or (new.version = old.version and (new.stage, new.decision) is distinct from (old.stage, old.decision)) then
    raise exception 'case % does not go back', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if (new.id, new.organ_id, new.year, new.serial, new.number, new.tracking_number, new.code_digest, new.channel, new.created_at, new.origin, new.old_number)
    is distinct from (old.id, old.organ_id, old.year, old.serial, old.number, old.tracking_number, old.code_digest, old.channel, old.created_at,
      old.origin, old.old_number) then
    raise exception 'the register entry of case % is fixed', old.id using errcode = 'check_violation', constraint = 'request_entry_fixed';
  end if;
  -- Withdrawn between signature and dispatch, or set aside: the two ways out of a decision.
  if old.decided_on is not null and (new.decision, new.document_number, new.decided_on) is distinct from (old.decision, old.document_number, old.decided_on)
    and new.stage <> 'closed' and new.reopened = old.reopened then
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
CREATE OR REPLACE FUNCTION requests.signs_of(words text, organ uuid)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (ARRAY(SELECT substr(signs_of.words, place.place, size.size) AS substr FROM generate_series(1, length(signs_of.words)) place(place), generate_series(1, 2) size(size)) || ('#'::text || (organ)::text))
;
CREATE OR REPLACE FUNCTION requests.words_of(number text, subject text, document_number text, old_number text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((((((number || '
'::text) || subject) || '
'::text) || COALESCE(document_number, ''::text)) || '
'::text) || COALESCE(old_number, ''::text))
;
CREATE OR REPLACE FUNCTION talk.only_sealed_anew()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.id, new.request_id, new.organ_id, new.author, new.audience, new.at) is distinct from
    (old.id, old.request_id, old.organ_id, old.author, old.audience, old.at) then
    raise exception 'message % stays as it was said', old.id using errcode = 'check_violation', constraint = 'message_stays';
  end if;
  return new;
end $function$
;

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON compendium.version FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER judgement_stands BEFORE UPDATE ON conversions.draft FOR EACH ROW EXECUTE FUNCTION conversions.judgement_stands();
CREATE TRIGGER refuse_demonstration_account BEFORE INSERT OR UPDATE ON identity.person FOR EACH ROW EXECUTE FUNCTION identity.refuse_demonstration_account();
CREATE TRIGGER refuse_rehearsal BEFORE INSERT OR UPDATE ON identity.rehearsal FOR EACH ROW EXECUTE FUNCTION identity.refuse_rehearsal();
CREATE TRIGGER refuse_joined_duties BEFORE INSERT OR UPDATE ON identity.role_grant FOR EACH ROW EXECUTE FUNCTION identity.refuse_joined_duties();
CREATE TRIGGER answer_stands BEFORE UPDATE ON inquiries.ticket FOR EACH ROW EXECUTE FUNCTION inquiries.answer_stands();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.outbox FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON letters.audio FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON letters.rendering FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON letters.template_version FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON links."check" FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON notifications.told FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON organs.guide_version FOR EACH ROW EXECUTE FUNCTION organs.refuse_change();
CREATE TRIGGER keep_version AFTER INSERT OR UPDATE ON organs.organ FOR EACH ROW EXECUTE FUNCTION organs.keep_version();
CREATE TRIGGER refuse_cycle BEFORE UPDATE OF parent_id ON organs.organ FOR EACH ROW EXECUTE FUNCTION organs.refuse_cycle();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON organs.organ_version FOR EACH ROW EXECUTE FUNCTION organs.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.docket FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.outbox FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER departure_stands BEFORE UPDATE ON precedents.departure FOR EACH ROW EXECUTE FUNCTION precedents.departure_stands();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON publications.version FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.archive_package FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.arrived_case FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.arrived_file FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER after_archive BEFORE INSERT ON requests.attachment FOR EACH ROW WHEN ((new.added_by IS NOT NULL)) EXECUTE FUNCTION requests.refuse_after_archive();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.attachment FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER co_search_only_forward BEFORE UPDATE ON requests.co_search FOR EACH ROW EXECUTE FUNCTION requests.co_search_only_forward();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.co_search_file FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER after_archive BEFORE INSERT ON requests.draft FOR EACH ROW EXECUTE FUNCTION requests.refuse_after_archive();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.letter_rule FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.letter_sent FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.paper_package FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER after_archive BEFORE INSERT ON requests.party FOR EACH ROW EXECUTE FUNCTION requests.refuse_after_archive();
CREATE TRIGGER findable AFTER INSERT ON requests.request FOR EACH ROW EXECUTE FUNCTION requests.make_findable();
CREATE TRIGGER findable_again AFTER UPDATE OF number, subject, document_number, old_number, organ_id ON requests.request FOR EACH ROW WHEN ((((((old.number IS DISTINCT FROM new.number) OR (old.subject IS DISTINCT FROM new.subject)) OR (old.document_number IS DISTINCT FROM new.document_number)) OR (old.old_number IS DISTINCT FROM new.old_number)) OR (old.organ_id IS DISTINCT FROM new.organ_id))) EXECUTE FUNCTION requests.make_findable();
CREATE TRIGGER request_only_forward BEFORE UPDATE ON requests.request FOR EACH ROW EXECUTE FUNCTION requests.only_forward();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON requests.set_aside FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER only_sealed_anew BEFORE UPDATE ON talk.message FOR EACH ROW EXECUTE FUNCTION talk.only_sealed_anew();

grant insert, select, update on table compendium.entry to sunlit_office;
grant insert, select on table compendium.version to sunlit_office;
grant insert, select, update on table complaints.complaint to sunlit_office;
grant delete, insert, select, update on table conversions.asked to sunlit_office;
grant insert, select, update on table conversions.draft to sunlit_office;
grant insert, select, update on table conversions.file_check to sunlit_office;
grant delete, insert, select, update on table conversions.member to sunlit_office;
grant insert, select, update on table conversions.proposal to sunlit_office;
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
grant insert, select, update on table inquiries.ticket to sunlit_office;
grant insert, select on table intake.complaint to sunlit_exchange;
grant insert, select on table intake.complaint to sunlit_portal;
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
grant insert, select on table intake.proxy_end to sunlit_exchange;
grant insert, select on table intake.proxy_end to sunlit_portal;
grant insert, select on table intake.proxy_slip to sunlit_exchange;
grant insert, select on table intake.proxy_slip to sunlit_portal;
grant insert, select on table intake.proxy_use to sunlit_exchange;
grant insert, select on table intake.proxy_use to sunlit_portal;
grant insert, select on table intake.rating to sunlit_exchange;
grant insert, select, update on table intake.rating to sunlit_portal;
grant insert, select on table intake.submission to sunlit_exchange;
grant insert, select on table intake.submission to sunlit_portal;
grant select, usage on sequence intake.tracking_serial to sunlit_exchange;
grant usage on sequence intake.tracking_serial to sunlit_portal;
grant insert, select on table letters.audio to sunlit_office;
grant insert, select, update on table letters.counter to sunlit_office;
grant insert, select on table letters.letter to sunlit_office;
grant insert, select on table letters.rendering to sunlit_office;
grant delete, insert, select, update on table letters.template_draft to sunlit_office;
grant insert, select on table letters.template_version to sunlit_office;
grant insert, select on table links."check" to sunlit_office;
grant select, usage on sequence links.check_id_seq to sunlit_office;
grant insert, select, update on table notifications.consent to sunlit_office;
grant insert, select, update on table notifications.message to sunlit_office;
grant insert, select, update on table notifications.notice to sunlit_office;
grant insert, select, update on table notifications.person_setting to sunlit_office;
grant insert, select, update on table notifications.setting to sunlit_office;
grant insert, select on table notifications.told to sunlit_office;
grant insert, select, update on table notifications.way_state to sunlit_office;
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
grant insert, select, update on table precedents.departure to sunlit_office;
grant insert, select, update on table precedents.entry to sunlit_office;
grant insert, select, update on table publications.item to sunlit_office;
grant insert, select on table publications.version to sunlit_office;
grant insert, select, update on table ratings.call_back to sunlit_office;
grant insert, select, update on table ratings.rating to sunlit_office;
grant insert, select, update on table register_import.import to sunlit_office;
grant insert, select, update on table register_import.profile to sunlit_office;
grant insert, select, update on table register_import."row" to sunlit_office;
grant insert, select, update on table remedies.answer to sunlit_office;
grant delete, insert, select, update on table remedies.evidence to sunlit_office;
grant insert, select, update on table remedies.proceeding to sunlit_office;
grant insert, select, update on table requests.applicant to sunlit_office;
grant insert, select on table requests.archive_package to sunlit_office;
grant insert, select, update on table requests.arrived to sunlit_office;
grant insert, select on table requests.arrived_case to sunlit_office;
grant insert, select on table requests.arrived_file to sunlit_office;
grant insert, select on table requests.attachment to sunlit_office;
grant insert, select, update on table requests.co_search to sunlit_office;
grant insert, select on table requests.co_search_file to sunlit_office;
grant insert, select, update on table requests.conference to sunlit_office;
grant insert, select, update on table requests.conference_participant to sunlit_office;
grant insert, select, update on table requests.counter to sunlit_office;
grant insert, select, update on table requests.draft to sunlit_office;
grant insert, select, update on table requests.filing_numbers to sunlit_office;
grant delete, insert, select, update on table requests.findable to sunlit_office;
grant delete, insert, select, update on table requests.form_draft to sunlit_office;
grant insert, select, update on table requests.guidance_exit to sunlit_office;
grant insert, select on table requests.hand_over to sunlit_office;
grant insert, select on table requests.letter_rule to sunlit_office;
grant insert, select on table requests.letter_sent to sunlit_office;
grant insert, select, update on table requests.likeness to sunlit_office;
grant insert, select, update on table requests.old_counter to sunlit_office;
grant insert, select on table requests.old_entry to sunlit_office;
grant insert, select, update on table requests.old_in_reports to sunlit_office;
grant insert, select on table requests.paper_package to sunlit_office;
grant select, usage on sequence requests.paper_package_number_seq to sunlit_office;
grant insert, select, update on table requests.party to sunlit_office;
grant insert, select, update on table requests.progress_sent to sunlit_office;
grant insert, select, update on table requests.proxy_slip to sunlit_office;
grant insert, select, update on table requests.proxy_use to sunlit_office;
grant insert, select, update on table requests.reading_sent to sunlit_office;
grant insert, select on table requests.real_need to sunlit_office;
grant select, usage on sequence requests.real_need_number_seq to sunlit_office;
grant insert, select, update on table requests.request to sunlit_office;
grant insert, select, update on table requests.review_note to sunlit_office;
grant insert, select on table requests.set_aside to sunlit_office;
grant select, usage on sequence requests.set_aside_entered_seq to sunlit_office;
grant insert, select, update on table requests.statement to sunlit_office;
grant insert, select, update on table requests.tracking_counter to sunlit_office;
grant delete, insert, select, update on table site.complaint to sunlit_exchange;
grant select on table site.complaint to sunlit_portal;
grant delete, insert, select, update on table site.inquiry to sunlit_exchange;
grant select on table site.inquiry to sunlit_portal;
grant delete, insert, select, update on table site.letter to sunlit_exchange;
grant select on table site.letter to sunlit_portal;
grant delete, insert, select, update on table site.opened_content to sunlit_exchange;
grant select on table site.opened_content to sunlit_portal;
grant delete, insert, select, update on table site.organ to sunlit_exchange;
grant select on table site.organ to sunlit_portal;
grant delete, insert, select, update on table site.proxy_slip to sunlit_exchange;
grant select on table site.proxy_slip to sunlit_portal;
grant insert, select, update on table site.publication to sunlit_exchange;
grant select on table site.publication to sunlit_portal;
grant delete, insert, select, update on table site.reading to sunlit_exchange;
grant select on table site.reading to sunlit_portal;
grant delete, insert, select, update on table site.request_progress to sunlit_exchange;
grant select on table site.request_progress to sunlit_portal;
grant delete, insert, select, update on table site.seal to sunlit_exchange;
grant select on table site.seal to sunlit_portal;
grant delete, insert, select, update on table site.slip_word to sunlit_exchange;
grant select on table site.slip_word to sunlit_portal;
grant insert, select on table talk.file to sunlit_office;
grant insert, select on table talk.mention to sunlit_office;
grant insert, select on table talk.message to sunlit_office;
grant select, usage on sequence talk.message_seq_seq to sunlit_office;
grant insert, select, update on table worklists.arrangement to sunlit_office;
grant insert, select on table worklists.reminder to sunlit_office;
grant delete, insert, select, update on table worklists.saved_filter to sunlit_office;
