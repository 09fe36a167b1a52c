-- 行政复议、行政诉讼 about our decisions or our silence (R043, R044), complaints to the competent office (条例 第四十七、五十一条; R045),
-- ratings after each reply (R034, R137).

-- ── a case that a reconsideration organ or a court has sent back ────────────────────────────────────────────────────

alter table requests.request
  -- How often a new decision was ordered.
  add column reopened integer not null default 0 check (reopened >= 0),
  -- How it had ended before: what the report of that year counted stays counted.
  add column counted_decision text,
  add column counted_sub_reason text,
  add column counted_on date;

-- Only forward, as before; an order to decide anew (reopened + 1) is the one way back. What a body does about an archived case is
-- entered behind its docket and moves nothing of the case itself.
create or replace function requests.only_forward() returns trigger language plpgsql as $$
begin
  if old.stage = 'voided' then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  if new.reopened < old.reopened or new.reopened > old.reopened + 1 then
    raise exception 'case % is reopened one order at a time', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if old.stage = 'archived' and new.reopened = old.reopened
    and ((new.stage, new.owner, new.received_on, new.decision, new.sub_reason, new.document_number, new.decided_on, new.dispatched_on,
        new.delivered_on, new.closed_on) is distinct from (old.stage, old.owner, old.received_on, old.decision, old.sub_reason,
        old.document_number, old.decided_on, old.dispatched_on, old.delivered_on, old.closed_on) or new.version = old.version) then
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
  -- Withdrawn between signature and dispatch, or set aside: the two ways out of a decision.
  if old.decided_on is not null and (new.decision, new.document_number, new.decided_on) is distinct from (old.decision, old.document_number, old.decided_on)
    and new.stage <> 'closed' and new.reopened = old.reopened then
    raise exception 'the decision of case % stands', old.id using errcode = 'check_violation', constraint = 'request_decision_stands';
  end if;
  return new;
end $$;

-- Archived, reopened and archived again: a package each time, the newest is handed out.
alter table requests.archive_package drop constraint archive_package_pkey;
alter table requests.archive_package add primary key (request_id, docket_digest);

-- ── 行政复议、行政诉讼 ────────────────────────────────────────────────────────────────────────────────────────────────

create schema remedies;

create table remedies.proceeding (
  id uuid primary key,
  request_id uuid not null references requests.request,
  -- Whose case it is: counts it in part four, answers for it.
  organ_id uuid not null references organs.organ,
  kind text not null check (kind in ('reconsideration', 'first_instance', 'second_instance', 'retrial', 'compensation')),
  -- The one it goes on from.
  follows uuid references remedies.proceeding,
  procedure text not null check (procedure in ('ordinary', 'simple')),
  -- What is attacked, and by whom: never a name.
  target text not null check (target in ('decision', 'ending', 'silence')),
  by_whom text not null check (by_whom in ('applicant', 'third_party')),
  body text not null check (length(btrim(body)) between 2 and 80),
  body_number text not null default '' check (length(body_number) <= 80),
  owner uuid references identity.person,
  -- The copy came to us; the body accepted it.
  received_on date not null,
  accepted_on date,
  answer_due_on date not null,
  decision_expected_on date not null,
  hearing_on date,
  answered_on date,
  answer_letter uuid,
  outcome text,
  result text check (result in ('upheld', 'corrected', 'other')),
  decided_on date,
  -- Served on us.
  concluded_on date,
  result_number text not null default '' check (length(result_number) <= 80),
  procedure_only boolean not null default false,
  new_decision_ordered boolean not null default false,
  new_decision_due_on date,
  -- 复议意见书、司法建议 came with it: report within 60 days (复议法 76).
  opinion_due_on date,
  opinion_reported_on date,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  check (follows is distinct from id),
  check (answered_on is null or answered_on >= received_on),
  check (concluded_on is null or (concluded_on >= received_on and decided_on is not null and decided_on <= concluded_on)),
  check ((concluded_on is null) = (result is null) and (concluded_on is null) = (outcome is null)),
  check (not new_decision_ordered or result = 'corrected'),
  check (new_decision_due_on is null or new_decision_ordered)
);
create index proceeding_request on remedies.proceeding (request_id, received_on);
create index proceeding_running on remedies.proceeding (organ_id, answer_due_on) where concluded_on is null;
create index proceeding_received on remedies.proceeding (organ_id, received_on);

-- 证据目录: numbered, from the case's own papers.
create table remedies.evidence (
  proceeding_id uuid not null references remedies.proceeding,
  number integer not null check (number between 1 and 200),
  source text not null check (source in ('letter', 'file', 'search', 'service', 'other')),
  -- The letter's id, the file's digest, or the docket entry it was taken from; empty for others.
  ref text not null default '' check (length(ref) <= 128),
  name text not null check (length(btrim(name)) between 1 and 200),
  purpose text not null check (length(btrim(purpose)) between 1 and 300),
  pages integer check (pages between 1 and 9999),
  origin text not null default '' check (length(origin) <= 100),
  primary key (proceeding_id, number)
);

-- 答复书、答辩状 while it is written; sealed, for it speaks of people. The letter is kept as sent.
create table remedies.answer (
  proceeding_id uuid primary key references remedies.proceeding,
  content text not null,
  changed_at timestamptz not null,
  changed_by uuid not null
);

-- ── 投诉 ────────────────────────────────────────────────────────────────────────────────────────────────────────────

create schema complaints;

create table complaints.complaint (
  id uuid primary key,
  request_id uuid not null references requests.request,
  -- Complained about, and who supervises it.
  organ_id uuid not null references organs.organ,
  authority_id uuid not null references organs.organ,
  about text not null check (about in ('overdue', 'refused', 'handling')),
  channel text not null check (channel in ('online', 'in_person', 'phone', 'post')),
  -- Sealed: what the applicant wrote; empty when only the button was pressed.
  text text not null,
  received_on date not null,
  due_on date not null,
  state text not null check (state in ('received', 'explaining', 'explained', 'ordered', 'concluded')),
  explain_asked_on date,
  explain_due_on date,
  explanation text,
  explained_on date,
  order_text text,
  ordered_on date,
  order_due_on date,
  result text check (result in ('upheld', 'partly', 'unfounded', 'referred')),
  -- Sealed: what the applicant is told.
  result_text text,
  concluded_on date,
  letter_id uuid,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  check ((state = 'concluded') = (concluded_on is not null)),
  check ((concluded_on is null) = (result is null) and (concluded_on is null) = (result_text is null)),
  check ((explain_asked_on is null) = (explain_due_on is null)),
  check ((explained_on is null) = (explanation is null)),
  check ((ordered_on is null) = (order_text is null))
);
create index complaint_authority on complaints.complaint (authority_id, due_on) where concluded_on is null;
create index complaint_organ on complaints.complaint (organ_id, received_on);
create unique index complaint_one_open on complaints.complaint (request_id) where concluded_on is null;

-- ── 好差评 ──────────────────────────────────────────────────────────────────────────────────────────────────────────

create schema ratings;

create table ratings.rating (
  id uuid primary key,
  request_id uuid not null references requests.request,
  organ_id uuid not null references organs.organ,
  -- The reply that was rated.
  letter_id text not null check (length(letter_id) between 1 and 80),
  score smallint not null check (score between 1 and 5),
  -- 您的需要解决了吗 (R034); null when not said.
  solved text check (solved in ('yes', 'partly', 'no')),
  -- Sealed.
  comment text not null,
  given_on date not null,
  changed_on date,
  unique (request_id, letter_id)
);
create index rating_organ on ratings.rating (organ_id, given_on);

-- A bad rating is called back (整改): one task a rating; it stays though the rating is mended later.
create table ratings.call_back (
  rating_id uuid primary key references ratings.rating,
  organ_id uuid not null references organs.organ,
  score smallint not null check (score between 1 and 5),
  opened_on date not null,
  due_on date not null,
  done_on date,
  done_by uuid references identity.person,
  reached boolean,
  -- Sealed: what was said and what was mended.
  record text,
  check (due_on > opened_on),
  check ((done_on is null) = (record is null) and (done_on is null) = (reached is null) and (done_on is null) = (done_by is null))
);
create index call_back_open on ratings.call_back (organ_id, due_on) where done_on is null;

-- ── the outer side ──────────────────────────────────────────────────────────────────────────────────────────────────

create table intake.complaint (
  id uuid primary key,
  tracking_number text not null,
  on_day date not null,
  at timestamptz not null,
  sealed text not null
);
create index complaint_tracking_number on intake.complaint (tracking_number, at);

create table intake.rating (
  tracking_number text not null,
  letter_id text not null,
  score smallint not null check (score between 1 and 5),
  solved text check (solved in ('yes', 'partly', 'no')),
  given_on date not null,
  changed_at timestamptz not null,
  primary key (tracking_number, letter_id)
);

-- How the complaint goes on, as the competent office tells it.
create table site.complaint (
  complaint_id uuid primary key,
  tracking_number text not null,
  revision bigint not null,
  state text not null,
  sealed text not null,
  arrived_at timestamptz not null
);
create index complaint_tracking_number on site.complaint (tracking_number);

-- ── who may ─────────────────────────────────────────────────────────────────────────────────────────────────────────

grant usage on schema remedies, complaints, ratings to sunlit_office;
grant select, insert, update on remedies.proceeding, remedies.answer, complaints.complaint, ratings.rating, ratings.call_back to sunlit_office;
grant select, insert, update, delete on remedies.evidence to sunlit_office;
grant select, insert on intake.complaint to sunlit_portal;
grant select, insert, update on intake.rating to sunlit_portal;
grant select on site.complaint to sunlit_portal;
grant select, insert, update, delete on site.complaint to sunlit_exchange;

-- ── papers: 证据目录, 答复书 or 答辩状, 投诉处理结果告知书 ────────────────────────────────────────────────────────────
do $$
declare
  stands text;
begin
  select pg_get_constraintdef(oid) into stands from pg_constraint
    where conrelid = 'letters.letter'::regclass and conname = 'letter_kind_check';
  alter table letters.letter drop constraint letter_kind_check;
  execute 'alter table letters.letter add constraint letter_kind_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''evidence_list''::text, ''remedy_answer''::text, ''complaint_result''::text, ');
end $$;
