-- The intake desk 受理台: papers that have arrived and are not yet registered; how alike requests are; which are handled together
-- (条例 第二十八至三十一条、第三十六条第（六）项; R002, R042).

-- A letter, fax, e-mail, counter paper as it came in. Nothing is lost: it ends registered, or set aside with a reason, and is never deleted.
create table requests.arrived (
  id uuid primary key,
  organ_id uuid not null references organs.organ,
  channel text not null check (channel in ('in_person', 'registered_mail', 'ordinary_mail', 'online', 'email', 'fax')),
  -- The day on which it reached the organ (signed for, came by fax, lay in the mailbox), and the day on the postmark.
  arrived_on date not null,
  submitted_on date,
  mail_number text check (length(mail_number) between 1 and 40),
  -- What it says, sealed: letters hold names, numbers, addresses.
  text text,
  kept_at timestamptz not null,
  kept_by uuid not null references identity.person,
  settled text check (settled in ('registered', 'set_aside')),
  settled_at timestamptz,
  settled_by uuid references identity.person,
  -- Why it is no request: advertisement, addressed to somebody else, sent twice.
  reason text check (length(btrim(reason)) between 1 and 300),
  constraint posted_before_it_arrived check (submitted_on is null or submitted_on <= arrived_on),
  constraint settled_as_a_whole check ((settled is null) = (settled_at is null) and (settled is null) = (settled_by is null)),
  constraint set_aside_with_reason check ((settled = 'set_aside') = (reason is not null) or (settled is null and reason is null))
);
create index arrived_waiting on requests.arrived (organ_id, kept_at) where settled is null;

create table requests.arrived_file (
  arrived_id uuid not null references requests.arrived,
  digest text not null,
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('application', 'envelope', 'identity', 'signature', 'other')),
  place integer not null check (place >= 1),
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (arrived_id, digest)
);

-- Which request came of it.
create table requests.arrived_case (
  arrived_id uuid not null references requests.arrived,
  request_id uuid not null unique references requests.request,
  primary key (arrived_id, request_id)
);

-- Pairs of neighbouring characters of subject, items and 文号: what the requests already hold in the open, cut small for comparing.
create table requests.likeness (
  request_id uuid primary key references requests.request,
  organ_id uuid not null references organs.organ,
  grams tsvector not null
);
create index likeness_grams on requests.likeness using gin (grams) with (fastupdate = off);
-- A list of common pairs long enough to know the rare ones.
alter table requests.likeness alter column grams set statistics 1000;

-- 并案: read off the docket like everything else in the row.
alter table requests.request add column lead_id uuid references requests.request;
alter table requests.request add constraint leads_itself check (lead_id is distinct from id);
create index request_members on requests.request (lead_id) where lead_id is not null;

grant select, insert, update on requests.arrived, requests.likeness to sunlit_office;
select platform.append_only('requests.arrived_file', 'sunlit_office');
select platform.append_only('requests.arrived_case', 'sunlit_office');
