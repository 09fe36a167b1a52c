-- Requests 依申请公开: the cached row of each case, what is kept sealed of people, drafts and their reviews (条例 第二十七至四十五条).
-- The docket itself is platform.docket: append-only, chained. What stands here can be computed from it, or is too personal for it.
create schema requests;

-- The last case number of an organ in a year. Its row is locked by the act that takes the next one: no gap, no double (R003).
create table requests.counter (
  organ_id uuid not null references organs.organ,
  year integer not null check (year between 2000 and 2199),
  last integer not null check (last >= 0),
  primary key (organ_id, year)
);

-- The last 登记号 the office gave on a day.
create table requests.tracking_counter (
  day date primary key,
  last integer not null check (last >= 0)
);

create table requests.request (
  id uuid primary key,
  organ_id uuid not null references organs.organ,
  year integer not null,
  serial integer not null check (serial >= 1),
  -- 明自资申〔2026〕30号
  number text not null,
  tracking_number text not null unique,
  -- HMAC-SM3 of number and query code.
  code_digest text not null,
  subject text not null check (length(btrim(subject)) between 1 and 60),
  description text not null check (length(btrim(description)) between 1 and 5000),
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) between 1 and 50),
  wish jsonb not null,
  channel text not null check (channel in ('in_person', 'registered_mail', 'ordinary_mail', 'online', 'email', 'fax')),
  assisted boolean not null default false,
  mail_number text,
  applicant_kind text not null check (applicant_kind in ('natural_person', 'commercial_enterprise', 'research_institution',
    'social_welfare_org', 'legal_service_org', 'other')),

  -- ── read off the docket and rewritten with every fact ──
  version integer not null check (version >= 0),
  stage text not null check (stage in ('submitted', 'received', 'handling', 'awaiting_correction', 'consulting', 'awaiting_payment',
    'reviewing', 'signing', 'decided', 'dispatched', 'delivered', 'closed', 'archived', 'voided')),
  owner uuid references identity.person,
  stand_in uuid references identity.person,
  internal_due_on date,
  submitted_on date not null,
  received_on date,
  due_on date,
  -- While suspended or waiting: the last day if the others take their whole time.
  projected_due_on date,
  correction_notice_due_on date,
  -- The next day on which a period of somebody else ends (correction, payment, opinions).
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

  created_at timestamptz not null,
  changed_at timestamptz not null,

  unique (organ_id, year, serial),
  unique (number),
  check (owner is null or owner is distinct from stand_in),
  check (stage <> 'submitted' or received_on is null),
  check (stage in ('submitted', 'voided', 'closed', 'archived') or received_on is not null),
  check (stage not in ('decided', 'dispatched', 'delivered') or (decision is not null and decided_on is not null)),
  check (stage not in ('dispatched', 'delivered') or dispatched_on is not null),
  check (stage <> 'delivered' or delivered_on is not null),
  check (dispatched_on is null or dispatched_on >= decided_on),
  check (delivered_on is null or delivered_on >= dispatched_on)
);

-- The worklist: open cases of an organ by due date; everything of an organ by day of receipt, and by number.
create index request_open on requests.request (organ_id, due_on, id) where stage not in ('delivered', 'closed', 'archived', 'voided');
create index request_open_due on requests.request (due_on, id) where stage not in ('delivered', 'closed', 'archived', 'voided');
create index request_owner on requests.request (owner, due_on) where stage not in ('delivered', 'closed', 'archived', 'voided');
create index request_stand_in on requests.request (stand_in) where stage not in ('delivered', 'closed', 'archived', 'voided');
create index request_received on requests.request (organ_id, received_on desc, id);
create index request_document on requests.request (document_number) where document_number is not null;

-- Only forward: a case never gets shorter, its entry in the register never changes, a decision stands, and after archiving nothing moves.
create function requests.only_forward() returns trigger language plpgsql as $$
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
end $$;
create trigger request_only_forward before update on requests.request for each row execute function requests.only_forward();

-- Who asked: sealed, bound to row and column. The blind index says "the same applicant" without saying who.
create table requests.applicant (
  request_id uuid primary key references requests.request,
  name text not null,
  id_kind text not null,
  id_number text not null,
  contact_person text,
  phone text not null,
  email text,
  address text,
  postcode text,
  id_index text not null,
  -- 刘某: family name only, for lists.
  short_name text not null check (length(short_name) between 1 and 40)
);
create index applicant_same on requests.applicant (id_index);

-- Third parties (sealed) and organs that were consulted, by their name on the docket.
create table requests.party (
  request_id uuid not null references requests.request,
  ref text not null check (ref ~ '^[A-Z]\d*$'),
  kind text not null check (kind in ('third_party', 'organ')),
  name text not null,
  address text not null default '',
  phone text,
  primary key (request_id, kind, ref)
);

-- What people outside wrote to the case: corrections, reasons, opinions, withdrawals. Sealed; the docket only says that and when.
create table requests.statement (
  id uuid primary key,
  request_id uuid not null references requests.request,
  kind text not null check (kind in ('correction', 'reasons', 'opinion', 'withdrawal')),
  ref text,
  on_day date not null,
  -- A late correction handed in online waits here until somebody judges its reason.
  accepted boolean not null default true,
  text text not null,
  items jsonb,
  created_at timestamptz not null
);
create index statement_request on requests.statement (request_id, created_at);

-- Drafts of the decision, never overwritten: a change is the next number. Who reviewed and who signed stands beside who drafted,
-- so that one constraint can say: 起草 ≠ 审核 ≠ 签发.
create table requests.draft (
  request_id uuid not null references requests.request,
  number integer not null check (number >= 1),
  code text not null,
  content jsonb not null,
  drafter uuid not null,
  legal_reviewer uuid,
  disclosure_reviewer uuid,
  signer uuid,
  created_at timestamptz not null,
  primary key (request_id, number),
  constraint drafter_is_not_reviewer check (drafter not in (legal_reviewer) and drafter not in (disclosure_reviewer)),
  constraint drafter_is_not_signer check (drafter not in (signer)),
  constraint reviewer_is_not_signer check (signer not in (legal_reviewer) and signer not in (disclosure_reviewer)),
  constraint signed_after_legal_review check (signer is null or legal_reviewer is not null)
);

-- What reconsideration or a court set aside: not to be said again on the same facts and reasons (复议法 64).
create table requests.set_aside (
  request_id uuid not null,
  number integer not null,
  on_day date not null,
  by_whom text not null check (by_whom in ('reconsideration', 'court')),
  procedure_only boolean not null,
  primary key (request_id, number),
  foreign key (request_id, number) references requests.draft (request_id, number)
);

create table requests.attachment (
  request_id uuid not null references requests.request,
  digest text not null,
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('application', 'envelope', 'identity', 'signature', 'evidence', 'supplied', 'opinion', 'other')),
  added_at timestamptz not null,
  added_by uuid,
  primary key (request_id, digest, role)
);

-- Forms half filled on the desk: one per person, form and thing; sealed, for they hold what applicants say.
create table requests.form_draft (
  person_id uuid not null,
  form text not null check (length(form) between 1 and 80),
  about text not null check (length(about) <= 80),
  content text not null,
  changed_at timestamptz not null,
  primary key (person_id, form, about)
);
create index form_draft_changed on requests.form_draft (changed_at);

-- R005: how often the guidance before the form led somewhere else.
create table requests.guidance_exit (
  day date not null,
  exit text not null check (length(exit) between 1 and 60),
  count integer not null check (count >= 1),
  primary key (day, exit)
);

-- ── who may: nothing of a case is ever deleted ──
grant usage on schema requests to sunlit_office;
grant select, insert, update on requests.counter, requests.tracking_counter, requests.request, requests.applicant, requests.party,
  requests.draft, requests.guidance_exit to sunlit_office;
grant select, insert, update on requests.statement to sunlit_office;
grant select, insert, update, delete on requests.form_draft to sunlit_office;
select platform.append_only('requests.attachment', 'sunlit_office');
select platform.append_only('requests.set_aside', 'sunlit_office');
