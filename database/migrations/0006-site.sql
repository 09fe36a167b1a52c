-- The outer side: what the public hands in (intake), what it may see (site), and the streams between the two sides (exchange).
-- The portal's role reads site.* and writes intake.*; only the exchange writes site.*. Personal data is sealed with keys outside the database.

create schema exchange;

-- ── exchange: numbers given out, messages taken in ──────────────────────────────────────────────────────────────────

-- The last number each sender has given out; its row is the lock under which numbers are given, so that there is no gap.
create table exchange.stream (
  sender text primary key check (sender in ('office', 'site')),
  last_number bigint not null default 0 check (last_number >= 0),
  -- What the other side has acknowledged without a gap.
  acknowledged_through bigint not null default 0 check (acknowledged_through >= 0 and acknowledged_through <= last_number),
  -- Every row of the outbox up to this one has its number; younger ones may still be uncommitted.
  settled_id bigint not null default 0,
  -- The next settled row, once every transaction older than this one has ended.
  candidate_id bigint not null default 0,
  candidate_xid xid8 not null default '0'
);
insert into exchange.stream (sender) values ('office'), ('site');

-- Messages of the outboxes that have a number. The outbox itself is append-only.
create table exchange.outgoing (
  sender text not null references exchange.stream,
  number bigint not null check (number >= 1),
  outbox_id bigint not null,
  sent_at timestamptz,
  acknowledged_at timestamptz,
  primary key (sender, number),
  unique (sender, outbox_id)
);

-- Messages stopped at the door: they looked like personal data in a type that may not carry any.
create table exchange.stopped (
  sender text not null references exchange.stream,
  outbox_id bigint not null,
  type text not null,
  paths text[] not null,
  stopped_at timestamptz not null,
  primary key (sender, outbox_id)
);

-- A message is applied once: the row is written in the transaction of its effect.
create table exchange.inbox (
  receiver text not null check (receiver in ('office', 'site')),
  number bigint not null check (number >= 1),
  type text not null,
  received_at timestamptz not null,
  -- held: the office's rules said no, or it failed again and again; kept with its content and tried again, never dropped.
  outcome text not null check (outcome in ('applied', 'held')),
  attempts integer not null default 1,
  reason text,
  -- The envelope, sealed, while held.
  sealed text,
  next_try_at timestamptz,
  primary key (receiver, number),
  check ((outcome = 'held') = (sealed is not null))
);
create index inbox_held on exchange.inbox (receiver, next_try_at) where outcome = 'held';

-- The highest number known to exist on the other side (from packages): shows what is missing.
create table exchange.known (
  receiver text primary key check (receiver in ('office', 'site')),
  highest bigint not null default 0 check (highest >= 0),
  -- Numbers the other side has asked for again.
  asked_again bigint[] not null default '{}'
);
insert into exchange.known (receiver) values ('office'), ('site');

-- ── intake: what was handed in ──────────────────────────────────────────────────────────────────────────────────────

-- Drafts of the wizard, kept on the server from the first screen on; opened by the token in the cookie.
create table intake.draft (
  id uuid primary key,
  token_digest text not null unique,
  step smallint not null check (step between 1 and 3),
  -- null once it was handed in: the submission holds the content then.
  sealed text,
  begun_at timestamptz not null,
  kept_at timestamptz not null,
  keep_until date not null,
  submission_id uuid
);
create index draft_keep_until on intake.draft (keep_until);

create table intake.file (
  draft_id uuid not null references intake.draft on delete cascade,
  digest text not null,
  -- File names name people: sealed.
  sealed_name text not null,
  type text not null,
  bytes bigint not null check (bytes >= 0),
  purpose text not null check (purpose in ('identity', 'material', 'correction')),
  attached_at timestamptz not null,
  primary key (draft_id, digest, purpose)
);

create sequence intake.tracking_serial;

create table intake.submission (
  id uuid primary key,
  -- One draft, one submission: pressing twice gives one case.
  draft_token_digest text not null unique,
  tracking_number text not null unique,
  code_digest text not null unique,
  organ_id uuid not null,
  channel text not null check (channel in ('online', 'in_person')),
  submitted_on date not null,
  submitted_at timestamptz not null,
  -- 收到申请之日 when both sides have confirmed (第三十一条第三项).
  received_on date,
  sealed text not null
);
create index submission_submitted_on on intake.submission (submitted_on);

-- What number and code open before the office has answered: the bare receipt.
create table intake.opening (
  tracking_number text primary key,
  code_digest text not null unique,
  sealed text not null,
  opened_at timestamptz not null
);

-- What the applicant handed in later: correction, withdrawal, the reply opened.
create table intake.follow_up (
  id uuid primary key,
  tracking_number text not null,
  kind text not null check (kind in ('correction', 'withdrawal', 'opened')),
  -- The letter that was opened; its first opening is the one that counts.
  letter_id text,
  on_day date not null,
  at timestamptz not null,
  sealed text,
  check ((kind = 'opened') = (letter_id is not null))
);
create index follow_up_tracking_number on intake.follow_up (tracking_number);
create unique index follow_up_opened_once on intake.follow_up (tracking_number, letter_id) where kind = 'opened';
create unique index follow_up_withdrawn_once on intake.follow_up (tracking_number) where kind = 'withdrawal';

-- Wrong pairs of number and code, by digest of where they came from.
create table intake.failed_try (
  origin text not null,
  at timestamptz not null
);
create index failed_try_origin on intake.failed_try (origin, at);

-- R005: each exit of the guidance, counted; nothing about who.
create table intake.guidance_exit (
  on_day date not null,
  exit text not null,
  count integer not null default 1 check (count >= 1),
  primary key (on_day, exit)
);

-- R008: how long filing took, for the median; nothing about who.
create table intake.filing_time (
  on_day date not null,
  seconds integer not null check (seconds between 0 and 86400)
);
create index filing_time_on_day on intake.filing_time (on_day);

-- ── site: what the public may see, filled only by messages ──────────────────────────────────────────────────────────

create table site.organ (
  id uuid primary key,
  position integer not null,
  name text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  parent_id uuid,
  receives_requests boolean not null,
  auto_confirm boolean not null,
  guide jsonb not null,
  reconsideration jsonb not null,
  court jsonb not null
);
create index organ_position on site.organ (position);

create table site.request_progress (
  tracking_number text primary key,
  code_digest text not null unique,
  revision bigint not null,
  -- For the public figures; nothing personal.
  organ_id uuid not null,
  state text not null,
  sealed text not null,
  arrived_at timestamptz not null
);

create table site.letter (
  tracking_number text not null,
  letter_id text not null,
  kind text not null,
  on_day date not null,
  sealed text not null,
  arrived_at timestamptz not null,
  primary key (tracking_number, letter_id)
);

create table site.seal (
  number bigint primary key,
  root text not null,
  on_day date not null
);

-- ── who may ─────────────────────────────────────────────────────────────────────────────────────────────────────────

grant usage on schema exchange to sunlit_exchange, sunlit_office;
grant select, insert, update, delete on all tables in schema exchange to sunlit_exchange;
grant select on exchange.stream, exchange.outgoing, exchange.stopped, exchange.known to sunlit_office;
grant select (receiver, number, type, received_at, outcome, attempts, reason, next_try_at) on exchange.inbox to sunlit_office;
grant usage on schema site, intake to sunlit_portal, sunlit_exchange;
grant select on all tables in schema site to sunlit_portal;
grant select, insert, update, delete on all tables in schema site to sunlit_exchange;
grant usage on sequence intake.tracking_serial to sunlit_portal;
grant select, insert, update, delete on intake.draft, intake.file to sunlit_portal;
grant select, insert on intake.submission, intake.opening, intake.follow_up, intake.filing_time to sunlit_portal;
grant select, insert, delete on intake.failed_try to sunlit_portal;
grant select, insert, update on intake.guidance_exit to sunlit_portal;
