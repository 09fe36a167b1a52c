-- The counter: window clerk, fast lane, hand-overs, paper packages, the real need, inquiries to departments
-- (条例 第三十九、四十、四十三条; R010, R013–R016, R031, R034).

-- One more role; whatever other roles have come before stay.
do $$
declare
  stands text;
begin
  select pg_get_constraintdef(oid) into stands from pg_constraint
    where conrelid = 'identity.role_grant'::regclass and conname = 'role_grant_role_check';
  alter table identity.role_grant drop constraint role_grant_role_check;
  execute 'alter table identity.role_grant add constraint role_grant_role_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''window_clerk''::text, ');
end $$;

-- The filled-in application form is a paper of the case.
do $$
declare
  stands text;
begin
  select pg_get_constraintdef(oid) into stands from pg_constraint
    where conrelid = 'letters.letter'::regclass and conname = 'letter_kind_check';
  alter table letters.letter drop constraint letter_kind_check;
  execute 'alter table letters.letter add constraint letter_kind_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''application_form''::text, ');
end $$;

-- 快办: read off the docket; a draft on the short chain is signed without 法制审核, never by its drafter.
alter table requests.request add column fast_lane_on date;
create index request_fast_lane on requests.request (fast_lane_on) where fast_lane_on is not null;
alter table requests.draft add column short_chain boolean not null default false;
alter table requests.draft drop constraint signed_after_legal_review;
alter table requests.draft add constraint signed_after_legal_review check (signer is null or legal_reviewer is not null or short_chain);

-- Talk left out with its reason: what the supervisor lists.
create index docket_talk_overridden on platform.docket (subject_id) where kind = 'request' and fact ->> 'type' = 'talkOverridden';

-- 转12345、信访引导: what was handed over and whether the applicant agreed that his name goes along. The matter is sealed.
create table requests.hand_over (
  id uuid primary key,
  request_id uuid not null references requests.request,
  target text not null check (target in ('hotline_12345', 'petition_office', 'other')),
  target_name text not null check (length(btrim(target_name)) between 1 and 100),
  matter text not null,
  consented boolean not null,
  on_day date not null,
  handed_by uuid not null references identity.person,
  created_at timestamptz not null
);
create index hand_over_request on requests.hand_over (request_id);
create index hand_over_day on requests.hand_over (on_day desc, id);

-- 另要纸质件: label, letter and supplied content as one PDF; printed anew it is another row.
create table requests.paper_package (
  id uuid primary key,
  request_id uuid not null references requests.request,
  digest text not null,
  bytes bigint not null check (bytes > 0),
  pages integer not null check (pages >= 1),
  -- Files that cannot be printed into the PDF, by their place among the supplied.
  apart jsonb not null check (jsonb_typeof(apart) = 'array'),
  built_at timestamptz not null
);
create index paper_package_request on requests.paper_package (request_id, built_at);

-- 真实诉求 and what became of it; a change is the next row. Sealed: people say there why they need it.
create table requests.real_need (
  id uuid primary key,
  request_id uuid not null references requests.request,
  need text not null,
  outcome text check (outcome in ('resolved', 'transferred', 'unresolved')),
  recorded_by uuid not null references identity.person,
  created_at timestamptz not null
);
create index real_need_request on requests.real_need (request_id, created_at desc);

grant select, insert, update (matter) on requests.hand_over to sunlit_office;
grant select, insert, update (need) on requests.real_need to sunlit_office;
select platform.append_only('requests.paper_package', 'sunlit_office');

-- ── 咨询: questions to a department, with a clock of their own ──
create schema inquiries;

create table inquiries.ticket (
  id uuid primary key,
  request_id uuid not null references requests.request,
  -- The organ that passes it on, and the one that answers.
  organ_id uuid not null references organs.organ,
  to_organ_id uuid not null references organs.organ,
  item integer check (item >= 1),
  question text not null,
  asked_on date not null,
  asked_by uuid not null references identity.person,
  due_on date not null,
  answer text,
  answered_on date,
  answered_by uuid references identity.person,
  -- What the public side was told last.
  revision integer not null check (revision >= 1),
  created_at timestamptz not null,
  check (num_nulls(answer, answered_on, answered_by) in (0, 3)),
  check (due_on >= asked_on and (answered_on is null or answered_on >= asked_on))
);
create index ticket_open on inquiries.ticket (to_organ_id, due_on) where answered_on is null;
create index ticket_request on inquiries.ticket (request_id);
create index ticket_day on inquiries.ticket (asked_on desc, id);

create function inquiries.answer_stands() returns trigger language plpgsql as $$
begin
  if (new.id, new.request_id, new.organ_id, new.item, new.asked_on, new.asked_by) is distinct from
    (old.id, old.request_id, old.organ_id, old.item, old.asked_on, old.asked_by) then
    raise exception 'inquiry % is fixed', old.id using errcode = 'check_violation', constraint = 'ticket_fixed';
  end if;
  if old.answered_on is not null and (new.answered_on, new.answered_by, new.to_organ_id) is distinct from (old.answered_on, old.answered_by, old.to_organ_id) then
    raise exception 'the answer of inquiry % stands', old.id using errcode = 'check_violation', constraint = 'ticket_answer_stands';
  end if;
  return new;
end $$;
create trigger answer_stands before update on inquiries.ticket for each row execute function inquiries.answer_stands();
grant usage on schema inquiries to sunlit_office;
grant select, insert, update on inquiries.ticket to sunlit_office;

-- What the applicant sees of it.
create table site.inquiry (
  tracking_number text not null,
  inquiry_id text not null,
  revision integer not null,
  sealed text not null,
  arrived_at timestamptz not null,
  primary key (tracking_number, inquiry_id)
);
