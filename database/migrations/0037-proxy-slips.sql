-- 亲友代办码: one named person follows or does a step of one case for its applicant, until a day (民法典 第一百六十五、一百七十三条; beyond 9).
-- Names are sealed; of the code only a digest is kept, here and on the public side.

do $$
declare
  stands text;
begin
  select pg_get_constraintdef(oid) into stands from pg_constraint
    where conrelid = 'letters.letter'::regclass and conname = 'letter_kind_check';
  alter table letters.letter drop constraint letter_kind_check;
  execute 'alter table letters.letter add constraint letter_kind_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''proxy_slip''::text, ');
end $$;

create table requests.proxy_slip (
  id uuid primary key,
  request_id uuid not null references requests.request,
  code_digest text not null unique,
  -- Name, relation and telephone of the proxy.
  proxy text not null,
  powers text[] not null check (powers <@ array['follow', 'correct', 'file'] and 'follow' = any (powers)),
  given_where text not null check (given_where in ('counter', 'online')),
  given_on date not null,
  given_at timestamptz not null,
  -- Who pressed at the counter; none when it was given on the progress page.
  given_by uuid references identity.person,
  until date not null check (until >= given_on),
  revision integer not null default 1 check (revision >= 1),
  ended_at timestamptz,
  ended_how text check (ended_how in ('counter', 'online', 'replaced', 'case_closed')),
  ended_by uuid references identity.person,
  check ((ended_at is null) = (ended_how is null)),
  check ((given_where = 'counter') = (given_by is not null))
);
-- One named person at a time.
create unique index proxy_slip_standing on requests.proxy_slip (request_id) where ended_at is null;
create index proxy_slip_request on requests.proxy_slip (request_id, given_at);

-- Every use, as the public side told it; what came after the end did not count.
create table requests.proxy_use (
  id uuid primary key,
  slip_id uuid not null references requests.proxy_slip,
  what text not null check (what in ('opened', 'corrected', 'filed')),
  on_day date not null,
  at timestamptz not null,
  counted boolean not null,
  new_request_id uuid references requests.request,
  check (new_request_id is null or what = 'filed')
);
create index proxy_use_slip on requests.proxy_use (slip_id, at);

-- What the office has told the public side of slips.
create table site.proxy_slip (
  slip_id uuid primary key,
  tracking_number text not null,
  code_digest text not null unique,
  revision integer not null,
  until date not null,
  ended_at timestamptz,
  sealed text not null,
  arrived_at timestamptz not null
);
create index proxy_slip_tracking on site.proxy_slip (tracking_number);
-- The last word of the office on slips: without one for too long, none opens.
create table site.slip_word (
  only_row boolean primary key default true check (only_row),
  confirmed_on date not null,
  days integer not null check (days >= 1),
  most_days integer not null check (most_days >= days),
  link_days integer not null check (link_days >= 1)
);

-- Given and ended by the applicant on the progress page, before the office has heard of it.
create table intake.proxy_slip (
  slip_id uuid primary key,
  tracking_number text not null,
  code_digest text not null unique,
  until date not null,
  given_on date not null,
  given_at timestamptz not null,
  sealed text not null
);
create index intake_proxy_slip_tracking on intake.proxy_slip (tracking_number);
create table intake.proxy_end (
  slip_id uuid primary key,
  at timestamptz not null
);
create table intake.proxy_use (
  id uuid primary key,
  slip_id uuid not null,
  tracking_number text not null,
  what text not null check (what in ('opened', 'corrected', 'filed')),
  on_day date not null,
  at timestamptz not null,
  -- filed: number and query code of the new request, for the applicant's own page.
  sealed text,
  check ((what = 'filed') = (sealed is not null))
);
create index intake_proxy_use_tracking on intake.proxy_use (tracking_number, at);
-- One new request for a slip.
create unique index intake_proxy_use_filed_once on intake.proxy_use (slip_id) where what = 'filed';

grant select, insert, update on requests.proxy_slip, requests.proxy_use to sunlit_office;
grant select on site.proxy_slip, site.slip_word to sunlit_portal;
grant select, insert, update, delete on site.proxy_slip, site.slip_word to sunlit_exchange;
grant select, insert on intake.proxy_slip, intake.proxy_end, intake.proxy_use to sunlit_portal;
