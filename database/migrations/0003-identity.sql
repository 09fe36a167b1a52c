-- Identity: people, roles, stand-ins (A/B 岗), sign-in with password and TOTP, sessions (R061).
create schema identity;

create table identity.person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 60),
  account text not null unique check (account = lower(account) and account ~ '^[a-z][a-z0-9._-]{2,63}$'),
  organ_id uuid not null references organs.organ,
  active boolean not null default true,
  -- Set when somebody else chose the password; until changed nothing else is allowed.
  must_change_password boolean not null default false,
  -- A demonstration account of the rehearsal county: its codes may be shown.
  rehearsal boolean not null default false,
  created_at timestamptz not null
);
create index person_organ on identity.person (organ_id);

-- scrypt with its parameters; the words themselves are nowhere.
create table identity.credential (
  person_id uuid primary key references identity.person,
  hash text not null check (hash like 'scrypt$%'),
  changed_at timestamptz not null
);

-- The TOTP secret, sealed with a key outside the database. Confirmed by a first code.
create table identity.totp (
  person_id uuid primary key references identity.person,
  sealed text not null,
  confirmed_at timestamptz
);

-- A code works once (RFC 6238 5.2): the step it belonged to is spent.
create table identity.spent_step (
  person_id uuid not null references identity.person,
  step bigint not null,
  primary key (person_id, step)
);

create table identity.role_grant (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person,
  role text not null check (role in ('clerk', 'handler', 'legal_reviewer', 'disclosure_reviewer', 'foi_office_head', 'organ_head',
    'supervisor', 'system_admin', 'security_admin', 'audit_admin')),
  organ_id uuid not null references organs.organ,
  granted_at timestamptz not null,
  granted_by uuid references identity.person,
  revoked_at timestamptz,
  revoked_by uuid references identity.person,
  check (revoked_at is null or revoked_at >= granted_at)
);
create unique index role_grant_in_force on identity.role_grant (person_id, role, organ_id) where revoked_at is null;
create index role_grant_organ on identity.role_grant (organ_id, role) where revoked_at is null;

-- 三员分立: an administrator's role never meets another role in one person, whoever writes and however many at once.
create function identity.refuse_joined_duties() returns trigger language plpgsql as $$
begin
  if new.revoked_at is not null then return new; end if;
  perform 1 from identity.person where id = new.person_id for update;
  if exists (
    select 1 from identity.role_grant g
    where g.person_id = new.person_id and g.id <> new.id and g.revoked_at is null and g.role <> new.role
      and (g.role in ('system_admin', 'security_admin', 'audit_admin') or new.role in ('system_admin', 'security_admin', 'audit_admin'))
  ) then
    raise exception 'administrators exclude one another and case roles' using errcode = 'check_violation', constraint = 'joined_duties';
  end if;
  return new;
end $$;
create trigger refuse_joined_duties before insert or update on identity.role_grant
  for each row execute function identity.refuse_joined_duties();

create table identity.stand_in (
  person_id uuid primary key references identity.person,
  stand_in_id uuid not null references identity.person,
  set_at timestamptz not null,
  check (person_id <> stand_in_id)
);
create index stand_in_of on identity.stand_in (stand_in_id);

create table identity.leave (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person,
  from_day date not null,
  to_day date not null,
  set_at timestamptz not null,
  cancelled_at timestamptz,
  check (from_day <= to_day)
);
create index leave_person on identity.leave (person_id, from_day) where cancelled_at is null;

-- Tokens are kept as digests only.
create table identity.challenge (
  digest text primary key,
  person_id uuid not null references identity.person,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz
);

create table identity.session (
  id uuid primary key default gen_random_uuid(),
  digest text not null unique,
  person_id uuid not null references identity.person,
  origin text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'idle', 'too_old', 'ended_by_admin', 'roles_changed', 'password_changed', 'totp_changed', 'deactivated', 'replaced')),
  check ((ended_at is null) = (end_reason is null))
);
create index session_open on identity.session (person_id) where ended_at is null;

-- Failed tries by digest of the account typed, whether it exists or not: both look alike.
create table identity.lock (
  account_digest text primary key,
  failures integer not null default 0,
  last_failure_at timestamptz not null,
  locked_until timestamptz
);

create table identity.sign_in_try (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id uuid references identity.person,
  account_digest text not null,
  origin text not null,
  outcome text not null check (outcome in ('wrong', 'locked', 'password_right', 'code_wrong', 'signed_in'))
);
create index sign_in_try_at on identity.sign_in_try (at);

create table identity.setting (
  name text primary key,
  value jsonb not null
);
insert into identity.setting values
  ('sessionIdleMinutes', '30'),
  ('sessionHours', '12'),
  ('sessionsAtOnce', '3'),
  ('challengeMinutes', '5'),
  ('triesBeforeLock', '5');

-- Rehearsal: can be switched on only in a database that has no people yet, and demonstration accounts only live there.
create table identity.rehearsal (
  only_row boolean primary key default true check (only_row),
  switched_on_at timestamptz not null
);
create function identity.refuse_rehearsal() returns trigger language plpgsql as $$
begin
  if exists (select 1 from identity.person) then
    raise exception 'rehearsal can only be switched on in an empty database' using errcode = 'check_violation', constraint = 'rehearsal_only_when_empty';
  end if;
  return new;
end $$;
create trigger refuse_rehearsal before insert or update on identity.rehearsal for each row execute function identity.refuse_rehearsal();
create function identity.refuse_demonstration_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.rehearsal and not old.rehearsal then
    raise exception 'a real account never becomes a demonstration account' using errcode = 'check_violation', constraint = 'no_demonstration_account';
  end if;
  if new.rehearsal and not exists (select 1 from identity.rehearsal) then
    raise exception 'demonstration accounts live only in the rehearsal county' using errcode = 'check_violation', constraint = 'no_demonstration_account';
  end if;
  return new;
end $$;
create trigger refuse_demonstration_account before insert or update on identity.person
  for each row execute function identity.refuse_demonstration_account();

grant usage on schema identity to sunlit_office;
grant select, insert on identity.sign_in_try, identity.spent_step, identity.rehearsal to sunlit_office;
grant delete on identity.spent_step, identity.stand_in, identity.challenge, identity.lock, identity.totp to sunlit_office;
grant select, insert, update on identity.person, identity.credential, identity.totp, identity.role_grant, identity.stand_in, identity.leave,
  identity.challenge, identity.session, identity.lock, identity.setting to sunlit_office;
