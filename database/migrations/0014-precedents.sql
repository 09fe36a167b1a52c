-- One line for the same question 口径一致 (条例 第十一条; R025): what was decided on which information, searchable by all organs,
-- and why somebody decided otherwise. No applicant stands here: wordings are masked before they are written.
create schema precedents;

-- One row for each signed decision. Filled by the act that signs; may be thrown away and built anew from the cases.
create table precedents.entry (
  request_id uuid primary key,
  organ_id uuid not null references organs.organ,
  code text not null,
  sub_reason text,
  articles text[] not null,
  document_number text not null,
  decided_on date not null,
  subject text not null check (length(btrim(subject)) >= 1),
  items text[] not null check (cardinality(items) >= 1),
  -- What the letter said, masked.
  reasons text not null,
  content text not null,
  -- superseded: the county office made a later decision the line; withdrawn, set aside: it was taken back or fell.
  standing text not null default 'stands' check (standing in ('stands', 'superseded', 'withdrawn', 'set_aside')),
  -- Pairs of characters, and what names the item: n: 文号, p: place, t: title or project, y: year.
  grams tsvector not null,
  indexed_at timestamptz not null
);
create index entry_grams on precedents.entry using gin (grams) with (fastupdate = off);
create index entry_organ on precedents.entry (organ_id, decided_on desc);
-- A table of common pairs long enough to know the rare ones.
alter table precedents.entry alter column grams set statistics 1000;

-- Why a case is decided otherwise than an earlier one on the same item; it goes to the county office.
create table precedents.departure (
  id uuid primary key,
  request_id uuid not null,
  organ_id uuid not null references organs.organ,
  request_number text not null,
  subject text not null,
  code text not null,
  -- The decisions departed from, as they stood that day.
  against jsonb not null check (jsonb_typeof(against) = 'array' and jsonb_array_length(against) >= 1),
  reason text not null check (length(btrim(reason)) between 20 and 2000),
  given_by uuid not null references identity.person,
  given_on date not null,
  given_at timestamptz not null,
  verdict text check (verdict in ('agreed', 'change_asked')),
  remark text check (length(btrim(remark)) between 1 and 1000),
  -- agreed, and from now on this is the line: the earlier ones no longer stop anybody.
  new_line boolean not null default false,
  judged_by uuid references identity.person,
  judged_on date,
  judged_at timestamptz,
  constraint judged_as_a_whole check (
    (verdict is null) = (judged_by is null) and (verdict is null) = (judged_at is null) and (verdict is null) = (judged_on is null)
    and (verdict is null) = (remark is null)),
  constraint only_agreement_makes_a_line check (not new_line or verdict = 'agreed'),
  constraint nobody_judges_himself check (judged_by is distinct from given_by or judged_by is null)
);
create index departure_waiting on precedents.departure (given_at, id) where verdict is null;
create index departure_organ on precedents.departure (organ_id, given_at desc);
create index departure_request on precedents.departure (request_id, given_at);

-- A reason stays as it was given, a verdict as it was passed.
create function precedents.departure_stands() returns trigger language plpgsql as $$
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
end $$;
create trigger departure_stands before update on precedents.departure for each row execute function precedents.departure_stands();

grant usage on schema precedents to sunlit_office;
grant select, insert, update on precedents.entry, precedents.departure to sunlit_office;
