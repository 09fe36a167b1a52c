-- 案例库与法规汇编 (R026): what the office adds to the library that comes with the product. Nothing is overwritten: a change is the next version.
create schema compendium;

create table compendium.entry (
  id uuid primary key,
  kind text not null check (kind in ('article', 'case')),
  organ_id uuid not null references organs.organ,
  -- The newest version: what two hands on one entry compare.
  version integer not null check (version >= 1),
  retired boolean not null default false,
  created_at timestamptz not null
);
create index entry_shown on compendium.entry (kind, created_at) where not retired;

create table compendium.version (
  entry_id uuid not null references compendium.entry,
  version integer not null check (version >= 1),
  content jsonb not null check (jsonb_typeof(content) = 'object' and content ? 'kind'),
  note text not null check (length(btrim(note)) between 1 and 200),
  retired boolean not null default false,
  changed_by uuid not null references identity.person,
  changed_at timestamptz not null,
  primary key (entry_id, version)
);

grant usage on schema compendium to sunlit_office;
grant select, insert, update on compendium.entry to sunlit_office;
select platform.append_only('compendium.version', 'sunlit_office');
