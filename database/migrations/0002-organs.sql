-- Organs: the tree of 机关 (省–市–县–乡–村), each with its 公开指南 in versions (条例 第四、十、十二条; R006, R158).
create schema organs;

create table organs.organ (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 2 and 100),
  short_name text not null check (length(btrim(short_name)) between 1 and 40),
  kind text not null check (kind in ('government', 'department', 'vertical_department', 'township', 'dispatched_organ',
    'dispatched_body', 'authorised_organisation', 'village_point')),
  level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
  parent_id uuid references organs.organ,
  government_id uuid references organs.organ,
  -- Prefix of case and document numbers: never used twice, also not by a successor.
  code text not null unique check (code ~ '^[^\s/\\〔〕]{1,12}$'),
  receives_requests boolean not null default true,
  auto_confirm boolean not null default false,
  email_receipt text not null default 'confirmed' check (email_receipt in ('confirmed', 'arrival')),
  -- Where this organ takes applications when it is itself the reconsideration organ (复议法 22.2).
  takes_reconsideration_at text,
  takes_reconsideration_url text check (takes_reconsideration_url ~ '^https?://'),
  -- Overrides of what the law computes (复议法 24–28).
  reconsideration_organ_id uuid references organs.organ,
  reconsideration_name text,
  reconsideration_address text,
  reconsideration_url text check (reconsideration_url ~ '^https?://'),
  reconsideration_reason text,
  -- The court for suits against this organ; organs without one take the district court of their government.
  court_name text,
  court_address text,
  district_court_name text,
  district_court_address text,
  valid_from date,
  valid_to date,
  sort integer not null default 0,
  check (parent_id <> id),
  check (valid_to is null or valid_from is null or valid_to >= valid_from),
  check (kind <> 'village_point' or not receives_requests),
  check (reconsideration_organ_id is null or reconsideration_reason is not null),
  check (reconsideration_name is null or reconsideration_reason is not null)
);
create index organ_parent on organs.organ (parent_id);
create index organ_government on organs.organ (government_id);

-- 国办公开办函〔2019〕14号: powers moved, the records move too.
create table organs.succession (
  predecessor_id uuid not null references organs.organ,
  successor_id uuid not null references organs.organ,
  since date not null,
  basis text not null,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);

-- The 公开指南: a change is a new row, an old row never changes.
create table organs.guide_version (
  organ_id uuid not null references organs.organ,
  version integer not null check (version >= 1),
  foi_office text not null default '',
  address text not null default '',
  postcode text not null default '',
  hours text not null default '',
  phone text not null default '',
  fax text not null default '',
  email text not null default '',
  website text not null default '',
  scope text not null default '',
  how_to_obtain text not null default '',
  announced_channels text[] not null default '{}' check (announced_channels <@ array['online', 'email', 'fax']),
  updated_on date not null,
  changed_at timestamptz not null,
  changed_by uuid,
  note text not null default '',
  primary key (organ_id, version)
);

-- Every state an organ's own row ever had.
create table organs.organ_version (
  organ_id uuid not null references organs.organ,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organ_id, version)
);

create table organs.setting (
  name text primary key,
  value jsonb not null
);
-- A guide not confirmed for this many days shows as a defect (setting; no statute gives a number).
insert into organs.setting values ('guideMaxAgeDays', '365');

create function organs.keep_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
  insert into organs.organ_version (organ_id, version, content)
    select new.id, coalesce(max(version), 0) + 1, to_jsonb(new) from organs.organ_version where organ_id = new.id;
  return null;
end $$;
create trigger keep_version after insert or update on organs.organ for each row execute function organs.keep_version();

create function organs.refuse_cycle() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and exists (
    with recursive up as (
      select id, parent_id from organs.organ where id = new.parent_id
      union
      select o.id, o.parent_id from organs.organ o join up on o.id = up.parent_id
    ) select 1 from up where id = new.id
  ) then raise exception 'organ % would stand below itself', new.id using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger refuse_cycle before update of parent_id on organs.organ for each row execute function organs.refuse_cycle();

create function organs.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end $$;
create trigger append_only before update or delete on organs.guide_version for each row execute function organs.refuse_change();
create trigger append_only before update or delete on organs.organ_version for each row execute function organs.refuse_change();

grant usage on schema organs to sunlit_office;
grant select, insert, update on organs.organ, organs.setting to sunlit_office;
grant select, insert on organs.succession, organs.guide_version, organs.organ_version to sunlit_office;
