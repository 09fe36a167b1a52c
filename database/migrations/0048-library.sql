-- 公开库: the public index of what the office has published, filled only by messages (条例 第二十三、二十四条; R005, R009).
create table site.publication (
  id uuid primary key,
  revision integer not null check (revision >= 1),
  withdrawn boolean not null,
  organ_id uuid not null,
  organ_name text not null,
  title text not null,
  issuing_number text,
  published_on date not null,
  -- The message as it came.
  item jsonb not null check (jsonb_typeof(item) = 'object'),
  words tsvector not null,
  arrived_at timestamptz not null
);
create index publication_words on site.publication using gin (words) with (fastupdate = off);
alter table site.publication alter column words set statistics 1000;
create index publication_newest on site.publication (published_on desc, id) where not withdrawn;

grant select on site.publication to sunlit_portal;
grant select, insert, update on site.publication to sunlit_exchange;
