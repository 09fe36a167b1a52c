-- Worklists: filters that a person keeps under a name, in an order of one's own, one of them the start view (R019).
create schema worklists;

create table worklists.saved_filter (
  id uuid primary key,
  person_id uuid not null references identity.person,
  -- Shared with those who work on the cases of this organ; null when only its owner sees it.
  organ_id uuid references organs.organ,
  -- Name and filter, sealed: what was searched for may hold somebody's name.
  content text not null,
  changed_at timestamptz not null
);
create index saved_filter_of_person on worklists.saved_filter (person_id);
create index saved_filter_of_organ on worklists.saved_filter (organ_id) where organ_id is not null;

-- How one person has put them in order; what is not named here comes last.
create table worklists.arrangement (
  person_id uuid primary key references identity.person,
  places uuid[] not null default '{}' check (cardinality(places) <= 200),
  start_id uuid references worklists.saved_filter on delete set null,
  changed_at timestamptz not null
);

grant usage on schema worklists to sunlit_office;
grant select, insert, update, delete on worklists.saved_filter to sunlit_office;
grant select, insert, update on worklists.arrangement to sunlit_office;
