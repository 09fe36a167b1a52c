-- 依申请转主动公开 (条例 第四十四条; R040) and what people ask about (R041). No applicant stands here: titles are masked before they are
-- written, and who asked is only a blind index, to count different people.
create schema conversions;

-- One row for each request: what the lists of topics are counted from. Filled by the machine; may be thrown away and built anew.
create table conversions.asked (
  request_id uuid primary key,
  organ_id uuid not null references organs.organ,
  asked_on date not null,
  topic text not null check (length(topic) between 2 and 40),
  -- The village or township it is about; null: the whole county, or none named.
  place_id uuid references organs.organ,
  applicant text not null,
  outcome text not null check (outcome in ('open', 'given', 'part', 'published', 'refused', 'unable', 'other')),
  given_on date,
  title text not null check (length(btrim(title)) >= 1),
  items text[] not null check (cardinality(items) >= 1),
  noticed_at timestamptz not null,
  constraint given_has_its_day check (given_on is null or outcome in ('given', 'part'))
);
create index asked_span on conversions.asked (asked_on) include (organ_id, topic, place_id, applicant, outcome);
create index asked_group on conversions.asked (organ_id, topic, place_id, asked_on);

-- What could be published on the organ's own motion because people asked for it.
create table conversions.proposal (
  id uuid primary key,
  organ_id uuid not null references organs.organ,
  topic text not null,
  place_id uuid references organs.organ,
  title text not null check (length(btrim(title)) between 2 and 200),
  items text[] not null check (cardinality(items) >= 1),
  -- repeated: several people asked for the same; given: one did and got it; topic: somebody chose a line of the heat list.
  reason text not null check (reason in ('repeated', 'given', 'topic')),
  state text not null check (state in ('proposed', 'drafting', 'reviewing', 'approved', 'published', 'declined')),
  proposed_on date not null,
  -- Since when it is known that it may be published and that several want it; the last day after it (第二十六条, convention).
  ready_on date,
  due_on date,
  version integer not null check (version >= 1),
  -- Where it can be read, once it is published.
  publication_id uuid,
  link text check (link ~ '^https?://' or link ~ '^/'),
  published_on date,
  declined_reason text check (length(btrim(declined_reason)) between 10 and 1000),
  declined_article text check (declined_article ~ '第.+条'),
  declined_by uuid references identity.person,
  declined_on date,
  changed_at timestamptz not null,
  constraint due_with_its_start check ((ready_on is null) = (due_on is null) and due_on >= ready_on),
  constraint published_as_a_whole check ((state = 'published') = (published_on is not null) and (published_on is null or link is not null)),
  constraint declined_as_a_whole check ((state = 'declined') = (declined_on is not null)
    and (declined_on is null) = (declined_reason is null) and (declined_on is null) = (declined_article is null)
    and (declined_on is null) = (declined_by is null))
);
create index proposal_open on conversions.proposal (organ_id, due_on, id) where state not in ('published', 'declined');
create index proposal_organ on conversions.proposal (organ_id, proposed_on desc, id);
create index proposal_group on conversions.proposal (organ_id, topic, place_id);

-- Which requests ask for it. A request belongs to one proposal at most.
create table conversions.member (
  request_id uuid primary key references conversions.asked on delete cascade,
  proposal_id uuid not null references conversions.proposal,
  joined_on date not null
);
create index member_proposal on conversions.member (proposal_id);

-- What is to be published, as somebody wrote it and somebody else judged it: item by item (先审查、后公开，一事一审).
create table conversions.draft (
  proposal_id uuid not null references conversions.proposal,
  number integer not null check (number >= 1),
  title text not null check (length(btrim(title)) between 4 and 100),
  summary text not null check (length(btrim(summary)) between 10 and 500),
  files jsonb not null check (jsonb_typeof(files) = 'array' and jsonb_array_length(files) between 1 and 20),
  -- The drafter has looked through what no machine can read.
  looked_through boolean not null,
  drafted_by uuid not null references identity.person,
  drafted_on date not null,
  submitted_on date,
  reviewed_by uuid references identity.person,
  reviewed_on date,
  passed boolean,
  opinion text check (length(btrim(opinion)) between 2 and 1000),
  primary key (proposal_id, number),
  constraint drafter_is_not_reviewer check (reviewed_by is distinct from drafted_by),
  constraint reviewed_as_a_whole check ((reviewed_by is null) = (passed is null) and (passed is null) = (reviewed_on is null)
    and (passed is null) = (opinion is null)),
  constraint only_what_was_submitted_is_reviewed check (passed is null or submitted_on is not null)
);

-- What the machine found in a file that is to be published: kinds and counts, never the values.
create table conversions.file_check (
  proposal_id uuid not null references conversions.proposal,
  digest text not null,
  outcome text not null check (outcome in ('clean', 'found', 'unreadable')),
  found jsonb not null check (jsonb_typeof(found) = 'object'),
  checked_at timestamptz not null,
  primary key (proposal_id, digest)
);

-- A judgement once passed stays.
create function conversions.judgement_stands() returns trigger language plpgsql as $$
begin
  if old.passed is not null then
    raise exception 'draft % of % is judged', old.number, old.proposal_id using errcode = 'check_violation', constraint = 'judgement_stands';
  end if;
  return new;
end $$;
create trigger judgement_stands before update on conversions.draft for each row execute function conversions.judgement_stands();

grant usage on schema conversions to sunlit_office;
grant select, insert, update, delete on conversions.asked, conversions.member to sunlit_office;
grant select, insert, update on conversions.proposal, conversions.draft, conversions.file_check to sunlit_office;
