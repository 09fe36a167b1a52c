-- Notifications: notices to officials in the system, mail and SMS to officials and applicants, and the list of what could not be told (R009; beyond 8, 16).
-- Addresses of people are sealed or not here at all; the texts that stand here hold no personal data.
create schema notifications;

-- What an official sees under the bell: once a person and event, whoever repeats the telling.
create table notifications.notice (
  id uuid primary key,
  person_id uuid not null references identity.person,
  -- journal:123:requests.assigned, due:<case>:<day>:soon …
  key text not null,
  rule text not null,
  topic text not null,
  urgent boolean not null default false,
  subject_kind text not null,
  subject_id text not null,
  organ_id uuid,
  -- 明自资申〔2026〕30号 and what it asks for; empty when it is about no case.
  number text not null default '',
  about text not null default '',
  title text not null check (length(title) between 1 and 80),
  text text not null default '' check (length(text) <= 400),
  -- Who did it; null for the calendar and the machine.
  actor uuid references identity.person,
  at timestamptz not null,
  read_at timestamptz,
  -- How the mail way was chosen when it happened: waits for the digest, or not.
  in_digest boolean not null default false,
  digested_at timestamptz,
  unique (person_id, key)
);
create index notice_unread on notifications.notice (person_id, at desc) where read_at is null;
create index notice_of_person on notifications.notice (person_id, at desc, id);
create index notice_digest on notifications.notice (person_id) where in_digest and digested_at is null;

-- How an official wants to be told: the addresses sealed, the rest as chosen.
create table notifications.person_setting (
  person_id uuid primary key references identity.person,
  mail text,
  mobile text,
  -- {"assigned": {"mail": "at_once" | "digest" | "off", "sms": true}, …}
  wishes jsonb not null default '{}' check (jsonb_typeof(wishes) = 'object'),
  quiet_from text check (quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_to text check (quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  digest boolean not null default true,
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);

-- An applicant's later word on being told; the first one stands in the wish of the request (个人信息保护法 14, 15).
create table notifications.consent (
  request_id uuid primary key references requests.request,
  mail boolean not null,
  sms boolean not null,
  changed_at timestamptz not null,
  changed_by uuid references identity.person
);

-- Each step of a case is told to its applicant once a way.
create table notifications.told (
  request_id uuid not null references requests.request,
  way text not null check (way in ('mail', 'sms')),
  key text not null,
  message_id uuid not null,
  primary key (request_id, way, key)
);

-- What goes out. The id makes the Message-ID and the gateway's request id: the same at every try.
create table notifications.message (
  id uuid primary key,
  key text not null unique,
  way text not null check (way in ('mail', 'sms')),
  person_id uuid references identity.person,
  request_id uuid references requests.request,
  organ_id uuid,
  urgent boolean not null default false,
  title text not null check (length(title) between 1 and 120 and title !~ '[\r\n]'),
  body text not null check (length(body) between 1 and 20000),
  -- For an applicant's message that is still being collected: what it tells.
  lines jsonb not null default '[]',
  -- waiting → sent; waiting → failed → waiting or settled; whoever no longer wants it: settled.
  state text not null check (state in ('waiting', 'sent', 'failed', 'settled')),
  attempts integer not null default 0 check (attempts >= 0),
  next_try_at timestamptz not null,
  claimed_until timestamptz,
  -- A code, never what the other server wrote: it may quote an address.
  trouble text,
  trouble_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz,
  settled_by uuid references identity.person,
  settled_how text check (settled_how in ('called', 'by_post', 'in_person', 'not_needed', 'unwanted')),
  check (num_nonnulls(person_id, request_id) = 1),
  check ((state = 'sent') = (sent_at is not null)),
  check ((state = 'settled') = (settled_at is not null)),
  check ((settled_at is null) = (settled_how is null))
);
create index message_due on notifications.message (way, next_try_at, created_at) where state = 'waiting';
create index message_failed on notifications.message (organ_id, created_at) where state = 'failed';
create index message_late on notifications.message (created_at) where state = 'waiting' and attempts > 0;
create index message_of_request on notifications.message (request_id, created_at) where request_id is not null;

-- Does a way work: what the administrator looks at, and until when nothing is tried.
create table notifications.way_state (
  way text primary key check (way in ('mail', 'sms')),
  worked_at timestamptz,
  trouble text,
  trouble_at timestamptz,
  failures integer not null default 0,
  paused_until timestamptz
);
insert into notifications.way_state (way) values ('mail'), ('sms');

create table notifications.setting (
  name text primary key,
  value jsonb not null
);

grant usage on schema notifications to sunlit_office;
grant select, insert, update on notifications.notice, notifications.person_setting, notifications.consent, notifications.message,
  notifications.way_state, notifications.setting to sunlit_office;
select platform.append_only('notifications.told', 'sunlit_office');

-- ── jobs that do not go on: the office may see which, and have them tried again; never their content or error texts ──

create function platform.job_troubles() returns table (id bigint, task text, reaction text, attempts integer, dead boolean, created_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select j.id, t.identifier, coalesce(j.payload ->> 'reaction', ''), j.attempts::integer, j.attempts >= j.max_attempts, j.created_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.last_error is not null and (j.attempts >= 5 or j.attempts >= j.max_attempts) order by j.created_at limit 200;
end $$;
revoke execute on function platform.job_troubles from public;
grant execute on function platform.job_troubles to sunlit_office;

create function platform.retry_job(job bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select 1 from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0));
end $$;
revoke execute on function platform.retry_job from public;
grant execute on function platform.retry_job to sunlit_office;
