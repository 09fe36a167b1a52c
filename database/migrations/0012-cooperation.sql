-- Working together on one request: 协查, 会商, 重大复杂, internal talk (R019–R021, R023, R024). Every formal step is a fact of the docket;
-- here stand the words that are too personal for it, sealed, and what lists are read from.

-- The unit asked sees this row and its files, never the case itself.
create table requests.co_search (
  id uuid primary key,
  request_id uuid not null references requests.request,
  ref text not null check (ref ~ '^S[1-9]\d*$'),
  organ_id uuid not null references organs.organ,
  due_on date not null,
  -- What is looked for, sealed: the applicant's own words may stand in it.
  title text not null,
  question text not null,
  letter_id uuid not null references letters.letter,
  sent_at timestamptz not null,
  sent_by uuid not null references identity.person,
  outcome text check (outcome in ('found', 'not_found', 'not_ours')),
  -- The unit's words, sealed.
  answer text,
  answered_at timestamptz,
  answered_by uuid references identity.person,
  reply_letter_id uuid references letters.letter,
  withdrawn_at timestamptz,
  unique (request_id, ref),
  check (num_nulls(outcome, answer, answered_at, answered_by) in (0, 4)),
  -- Answered or withdrawn, never both.
  check (answered_at is null or withdrawn_at is null)
);
-- A unit that is still searching is not asked again on the same case.
create unique index co_search_open on requests.co_search (request_id, organ_id) where answered_at is null and withdrawn_at is null;
create index co_search_inbox on requests.co_search (organ_id, due_on) where answered_at is null and withdrawn_at is null;
create index co_search_of_organ on requests.co_search (organ_id, sent_at desc);

create function requests.co_search_only_forward() returns trigger language plpgsql as $$
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
end $$;
create trigger co_search_only_forward before update on requests.co_search for each row execute function requests.co_search_only_forward();

-- Files handed to the unit, and back.
create table requests.co_search_file (
  co_search_id uuid not null references requests.co_search,
  digest text not null,
  name text not null check (length(name) between 1 and 200),
  way text not null check (way in ('to_unit', 'from_unit')),
  primary key (co_search_id, digest, way)
);

create table requests.conference (
  id uuid primary key,
  request_id uuid not null references requests.request,
  ref text not null check (ref ~ '^M[1-9]\d*$'),
  -- The lead organ, whose year it counts in.
  organ_id uuid not null references organs.organ,
  year integer not null check (year between 2000 and 2199),
  held_on date not null,
  -- Sealed.
  question text not null,
  conclusion text,
  opened_at timestamptz not null,
  opened_by uuid not null references identity.person,
  drafted_by uuid references identity.person,
  letter_id uuid references letters.letter,
  standing text not null check (standing in ('speaking', 'confirming', 'issued', 'cancelled')),
  unique (request_id, ref),
  check (standing not in ('confirming', 'issued') or (conclusion is not null and drafted_by is not null)),
  check ((standing = 'issued') = (letter_id is not null))
);
create index conference_year on requests.conference (organ_id, year);

create table requests.conference_participant (
  conference_id uuid not null references requests.conference,
  ref text not null check (ref ~ '^P[1-9]\d*$'),
  kind text not null check (kind in ('unit', 'legal_adviser', 'justice_office')),
  -- Null for an adviser from outside, who is named by `name` (sealed).
  organ_id uuid references organs.organ,
  name text,
  -- The person of the organ who is asked, when one is.
  person_id uuid references identity.person,
  -- Sealed; the last one given.
  opinion text,
  opinion_by uuid references identity.person,
  opinion_at timestamptz,
  -- Of the newest draft of the minutes: who signed them off, and when; on paper, entered by the lead organ.
  confirmed_by uuid references identity.person,
  confirmed_at timestamptz,
  confirmed_on_paper boolean not null default false,
  primary key (conference_id, ref),
  check (organ_id is not null or name is not null),
  check (num_nulls(opinion, opinion_by, opinion_at) in (0, 3)),
  check ((confirmed_by is null) = (confirmed_at is null))
);
create unique index conference_participant_organ on requests.conference_participant (conference_id, organ_id) where organ_id is not null;
create index conference_inbox on requests.conference_participant (organ_id, conference_id) where organ_id is not null;

-- 重大复杂 as the docket says: what the board of the leading group reads.
alter table requests.request add column escalated_on date;
create index request_escalated on requests.request (escalated_on) where escalated_on is not null;

grant select, insert, update on requests.co_search, requests.conference, requests.conference_participant to sunlit_office;
select platform.append_only('requests.co_search_file', 'sunlit_office');

-- One more role and four more papers; whatever others have come before stay.
do $$
declare
  stands text;
begin
  select pg_get_constraintdef(oid) into stands from pg_constraint
    where conrelid = 'identity.role_grant'::regclass and conname = 'role_grant_role_check';
  alter table identity.role_grant drop constraint role_grant_role_check;
  execute 'alter table identity.role_grant add constraint role_grant_role_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''leading_group''::text, ');
  select pg_get_constraintdef(oid) into stands from pg_constraint
    where conrelid = 'letters.letter'::regclass and conname = 'letter_kind_check';
  alter table letters.letter drop constraint letter_kind_check;
  execute 'alter table letters.letter add constraint letter_kind_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''co_search_letter''::text, ''co_search_reply''::text, ''conference_minutes''::text, ''inner_file''::text, ');
end $$;

-- Talk among the officials on a case. It never leaves the office; it is 副卷, not part of the package of the archive.
create schema talk;
create table talk.message (
  id uuid primary key,
  request_id uuid not null references requests.request,
  -- The organ for which the author speaks.
  organ_id uuid not null references organs.organ,
  author uuid not null references identity.person,
  -- 'case': all organs taking part; 'organ': the author's own organ only.
  audience text not null check (audience in ('case', 'organ')),
  body text not null,
  at timestamptz not null
);
create index message_request on talk.message (request_id, at, id);
create table talk.mention (
  message_id uuid not null references talk.message,
  person_id uuid not null references identity.person,
  seen_at timestamptz,
  primary key (message_id, person_id)
);
create index mention_unseen on talk.mention (person_id) where seen_at is null;
create table talk.file (
  message_id uuid not null references talk.message,
  digest text not null,
  -- Sealed: names of files hold names of people.
  name text not null,
  primary key (message_id, digest)
);
-- Nothing said is changed or taken back; only key rotation seals it anew.
create function talk.only_sealed_anew() returns trigger language plpgsql as $$
begin
  if (new.id, new.request_id, new.organ_id, new.author, new.audience, new.at) is distinct from
    (old.id, old.request_id, old.organ_id, old.author, old.audience, old.at) then
    raise exception 'message % stays as it was said', old.id using errcode = 'check_violation', constraint = 'message_stays';
  end if;
  return new;
end $$;
create trigger only_sealed_anew before update on talk.message for each row execute function talk.only_sealed_anew();
grant usage on schema talk to sunlit_office;
grant select, insert on talk.message, talk.file to sunlit_office;
grant update (body) on talk.message to sunlit_office;
grant update (name) on talk.file to sunlit_office;
grant select, insert on talk.mention to sunlit_office;
grant update (seen_at) on talk.mention to sunlit_office;
