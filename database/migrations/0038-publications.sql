-- 已公开信息登记簿: what the office has published, where it stands, and every change of the entry (条例 第十九至二十八条; 第三十六条第（一）项;
-- R005, R009, R030). What stands here is public or about to be; it names no applicant.
create schema publications;

create table publications.item (
  id uuid primary key,
  organ_id uuid not null references organs.organ,
  -- recorded: it was public already and is entered here; drafted: it is made public from here, by a second person.
  origin text not null check (origin in ('recorded', 'drafted')),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  title text not null check (length(btrim(title)) between 1 and 200),
  issuing_number text check (length(btrim(issuing_number)) between 1 and 60),
  issued_on date,
  published_on date,
  topic text not null check (length(topic) between 2 and 40),
  keywords text[] not null default '{}' check (cardinality(keywords) <= 20),
  summary text not null default '' check (length(summary) <= 1000),
  -- Where it stands; null when it is read on our own page.
  address text check (length(address) between 8 and 2000),
  site_name text not null default '' check (length(site_name) <= 60),
  body text check (length(btrim(body)) between 1 and 50000),
  -- What a draft was made of: conversion, and which.
  source_kind text check (length(source_kind) between 1 and 40),
  source_reference text check (length(source_reference) between 1 and 120),
  -- The newest version: what two hands on one entry compare.
  version integer not null check (version >= 1),
  recorded_by uuid not null references identity.person,
  recorded_at timestamptz not null,
  published_by uuid references identity.person,
  withdrawn_on date,
  withdrawn_reason text check (length(btrim(withdrawn_reason)) between 1 and 300),
  -- What the machine found at the address the last time it looked.
  link_outcome text check (link_outcome in ('alive', 'dead', 'unsure', 'unreachable')),
  link_reason text,
  link_looked_at timestamptz,
  -- What it is found by.
  words tsvector not null,
  constraint source_as_a_whole check ((source_kind is null) = (source_reference is null)),
  constraint published_somewhere check (state <> 'published' or address is not null or body is not null),
  constraint published_by_somebody check (state <> 'published' or (published_by is not null and published_on is not null)),
  constraint two_pairs_of_eyes check (origin = 'recorded' or published_by is null or published_by <> recorded_by),
  constraint withdrawn_with_reason check ((state = 'withdrawn') = (withdrawn_on is not null) and (state = 'withdrawn') = (withdrawn_reason is not null)),
  constraint looked_as_a_whole check ((link_outcome is null) = (link_looked_at is null) and (link_outcome is null) = (link_reason is null))
);
create index item_words on publications.item using gin (words) with (fastupdate = off);
alter table publications.item alter column words set statistics 1000;
create index item_newest on publications.item (published_on desc nulls first, id);
create index item_of_organ on publications.item (organ_id, published_on desc);
create index item_address on publications.item (address) where address is not null;
create index item_to_look_at on publications.item (link_looked_at nulls first) where state = 'published' and address is not null;
create index item_dead on publications.item (organ_id) where state = 'published' and link_outcome = 'dead';
-- One entry for one source: converting twice gives the same draft.
create unique index item_source on publications.item (source_kind, source_reference) where source_kind is not null and state <> 'withdrawn';

create table publications.version (
  item_id uuid not null references publications.item,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  content jsonb not null check (jsonb_typeof(content) = 'object' and content ? 'title'),
  note text not null check (length(btrim(note)) between 1 and 300),
  changed_by uuid not null references identity.person,
  changed_at timestamptz not null,
  primary key (item_id, version)
);

grant usage on schema publications to sunlit_office;
grant select, insert, update on publications.item to sunlit_office;
select platform.append_only('publications.version', 'sunlit_office');
