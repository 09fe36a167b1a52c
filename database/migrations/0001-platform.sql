-- Machinery: journal, docket chains, seals, idempotency keys, outboxes; the three roles and who gets what by default.
-- Journal and docket are append-only by grant and by trigger: nobody but the owner of the database can change a row, and then `sunlit verify` finds it.
create schema if not exists platform;
create schema intake;
create schema site;

-- ── conventions other migrations may use ────────────────────────────────────────────────────────────────────────────

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- select platform.append_only('letters.delivery', 'sunlit_office'): rows are added and read, never changed.
create function platform.append_only(target regclass, variadic roles text[]) returns void language plpgsql as $$
declare
  role text;
begin
  execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function platform.refuse_change()', target);
  foreach role in array roles loop
    execute format('grant select, insert on %s to %I', target, role);
  end loop;
end $$;

-- After each migration: a table, sequence or schema to which the migration gave a role nothing gets what its schema's side needs.
--   site → the portal reads, the exchange writes; intake → the portal writes, the exchange reads and adds; every other schema → the office.
create function platform.grant_defaults() returns void language plpgsql as $$
declare
  place record;
  thing record;
  want record;
begin
  for place in
    select n.oid, n.nspname from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')
      and pg_has_role(n.nspowner, 'usage')
  loop
    for want in
      select * from (values
        ('sunlit_portal', 'site', 'select', 'select'),
        ('sunlit_exchange', 'site', 'select, insert, update, delete', 'usage, select'),
        ('sunlit_portal', 'intake', 'select, insert, update, delete', 'usage, select'),
        ('sunlit_exchange', 'intake', 'select, insert', 'usage, select'),
        ('sunlit_exchange', 'exchange', 'select, insert, update, delete', 'usage, select'),
        ('sunlit_office', 'office', 'select, insert, update, delete', 'usage, select')
      ) as wants (role, side, on_tables, on_sequences)
      where side = case when place.nspname in ('site', 'intake') then place.nspname else 'office' end
        or side = place.nspname
    loop
      execute format('grant usage on schema %I to %I', place.nspname, want.role);
      for thing in
        select c.oid, c.relname, c.relkind from pg_class c
        where c.relnamespace = place.oid and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname <> 'migration'
      loop
        if thing.relkind = 'S' then
          if not has_sequence_privilege(want.role, thing.oid, 'usage, select, update') then
            execute format('grant %s on sequence %I.%I to %I', want.on_sequences, place.nspname, thing.relname, want.role);
          end if;
        elsif not has_any_column_privilege(want.role, thing.oid, 'select, insert, update')
            and not has_table_privilege(want.role, thing.oid, 'delete') then
          execute format('grant %s on %I.%I to %I', want.on_tables, place.nspname, thing.relname, want.role);
        end if;
      end loop;
    end loop;
  end loop;
end $$;

-- ── journals: who did what ──────────────────────────────────────────────────────────────────────────────────────────

create sequence platform.journal_id;
create table platform.journal (
  id bigint primary key,
  at timestamptz not null,
  -- The act or view that was performed, and what it says has happened.
  act text not null,
  name text not null,
  caller_kind text not null check (caller_kind in ('visitor', 'official', 'system')),
  person_id uuid,
  session_id text,
  part text,
  organ_id uuid,
  subject_kind text not null,
  subject_id text not null,
  -- No personal data.
  detail jsonb not null default 'null',
  -- HMAC-SM3 over the whole row under a key outside the database.
  mac text not null
);
create index journal_subject on platform.journal (subject_kind, subject_id, id);
create index journal_person on platform.journal (person_id, id) where person_id is not null;
create index journal_name on platform.journal (name, id);
create index journal_at on platform.journal (at);

create sequence intake.journal_id;
create table intake.journal (like platform.journal including all);

-- ── docket chains: the legal file of one subject ────────────────────────────────────────────────────────────────────

create sequence platform.docket_id;
create table platform.docket (
  kind text not null,
  subject_id text not null,
  -- 1, 2, 3 … without a gap.
  seq integer not null check (seq >= 1),
  id bigint not null unique,
  on_day date not null,
  fact jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  act text not null,
  -- SM3 over the digest of the entry before and this entry: a chain per subject, no global lock.
  digest text not null,
  mac text not null,
  primary key (kind, subject_id, seq)
);

-- ── seals ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create table platform.seal (
  number bigint primary key check (number >= 1),
  at timestamptz not null,
  -- How many entries of journals and dockets stand under it, and their Merkle root.
  entries integer not null check (entries >= 0),
  root text not null,
  -- The digest of the seal before.
  previous text not null,
  digest text not null unique,
  mac text not null
);

-- ── a submit is performed once ──────────────────────────────────────────────────────────────────────────────────────

create table platform.idempotency (
  act text not null,
  key text not null,
  -- Who sent it: a key is nobody else's.
  caller text not null,
  created_at timestamptz not null,
  -- Sealed: an answer may hold a query code.
  answer text,
  primary key (act, caller, key)
);
create index idempotency_created_at on platform.idempotency (created_at);
create table intake.idempotency (like platform.idempotency including all);

-- ── outboxes: messages to the other side, written in the transaction of the act ─────────────────────────────────────

create table platform.outbox (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  type text not null,
  version integer not null,
  -- Sealed at platform.outbox / intake.outbox, column payload, row = seal_row.
  seal_row uuid not null unique,
  payload text not null,
  files text[] not null default '{}'
);
create table intake.outbox (like platform.outbox including all);

-- ── settings of the machinery ───────────────────────────────────────────────────────────────────────────────────────

create table platform.setting (
  name text primary key,
  value jsonb not null
);

-- ── jobs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The queue's tables belong to its owner; the office may only add jobs.
create function platform.add_job(task text, payload json, queue text, job_key text, run_at timestamptz, attempts integer)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, queue_name => queue, job_key => job_key,
    run_at => run_at, max_attempts => attempts);
end $$;
revoke execute on function platform.add_job from public;
grant execute on function platform.add_job to sunlit_office;

-- ── who may ─────────────────────────────────────────────────────────────────────────────────────────────────────────

select platform.append_only('platform.journal', 'sunlit_office');
select platform.append_only('intake.journal', 'sunlit_portal', 'sunlit_exchange');
select platform.append_only('platform.docket', 'sunlit_office');
select platform.append_only('platform.seal', 'sunlit_office');
select platform.append_only('platform.outbox', 'sunlit_office');
select platform.append_only('intake.outbox', 'sunlit_portal', 'sunlit_exchange');
grant usage on schema platform to sunlit_exchange;
grant select on platform.outbox to sunlit_exchange;
grant select, insert, update on platform.setting to sunlit_office;
