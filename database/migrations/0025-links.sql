-- Links: what the machine found at an address that a letter points to (条例 第三十六条第（一）项; R030). Rows are added, never changed.
create schema links;

create table links.check (
  id bigint generated always as identity primary key,
  url text not null check (length(url) between 8 and 2000),
  checked_at timestamptz not null,
  outcome text not null check (outcome in ('alive', 'dead', 'unsure', 'unreachable')),
  status integer check (status between 100 and 999),
  final_url text,
  title text,
  reason text not null
);
create index check_of_url on links.check (url, id desc);

grant usage on schema links to sunlit_office;
select platform.append_only('links.check', 'sunlit_office');
