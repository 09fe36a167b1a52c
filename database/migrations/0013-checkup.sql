-- 答复体检: rules that an office adds itself, as data with versions; and the notes a reviewer writes on the words of a draft (R022, R028).

-- A rule is never changed: each change is the next version; the newest counts, and an inactive one is retired.
create table requests.letter_rule (
  number integer not null check (number between 1 and 9999),
  version integer not null check (version >= 1),
  -- Holds for this organ and everything below it.
  organ_id uuid not null references organs.organ,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  active boolean not null,
  -- Why it was retired.
  reason text check (length(btrim(reason)) between 1 and 200),
  by_person uuid not null references identity.person,
  created_at timestamptz not null,
  primary key (number, version),
  check (active or reason is not null)
);
create index letter_rule_organ on requests.letter_rule (organ_id, number, version desc);

-- 批注: on words of a draft as it prints. The words and what is said of them are sealed: letters are personal.
create table requests.review_note (
  id uuid primary key,
  request_id uuid not null,
  draft integer not null,
  -- Which block of the letter, from 0.
  block integer not null check (block between 0 and 500),
  quote text not null,
  text text not null,
  by_person uuid not null references identity.person,
  created_at timestamptz not null,
  settled_as text check (settled_as in ('done', 'taken_back')),
  answer text,
  settled_by uuid references identity.person,
  settled_at timestamptz,
  foreign key (request_id, draft) references requests.draft (request_id, number),
  check ((settled_as is null) = (settled_by is null) and (settled_as is null) = (settled_at is null) and (settled_as is null) = (answer is null)),
  -- Only who wrote it takes it back.
  check (settled_as is distinct from 'taken_back' or settled_by = by_person)
);
create index review_note_request on requests.review_note (request_id, created_at);

grant select, insert, update on requests.review_note to sunlit_office;
select platform.append_only('requests.letter_rule', 'sunlit_office');
