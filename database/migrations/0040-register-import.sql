-- Import of an office's old register 旧台账 (issue 3; R003): records of before, beside the numbers given here, which they never touch.

-- registered: taken in here. old_ended: was over in the old register, only a record. old_open: goes on here from its real day of receipt.
alter table requests.request
  add column origin text not null default 'registered' check (origin in ('registered', 'old_ended', 'old_open')),
  -- The number it bears in the old register.
  add column old_number text check (length(btrim(old_number)) between 1 and 80),
  add constraint old_number_with_origin check ((origin = 'registered') = (old_number is null));

-- Old records have their own series without gaps per year, so that the series of registered requests stays as it was.
alter table requests.request drop constraint request_organ_id_year_serial_key;
create unique index request_series on requests.request (organ_id, (origin = 'registered'), year, serial);
-- The same old number of an organ comes in once; a voided import gives it back.
create unique index request_old_number on requests.request (organ_id, old_number) where old_number is not null and stage <> 'voided';

create table requests.old_counter (
  organ_id uuid not null references organs.organ,
  year integer not null check (year between 1980 and 2199),
  last integer not null check (last >= 0),
  primary key (organ_id, year)
);

-- The row of the old register as it stood there, heading by heading; sealed, for it holds names.
create table requests.old_entry (
  request_id uuid primary key references requests.request,
  import_id uuid not null,
  content text not null
);
create index old_entry_import on requests.old_entry (import_id);

-- Whether ended old records count in the tables of past years: only where somebody answers for it. No row: they do not.
create table requests.old_in_reports (
  organ_id uuid primary key references organs.organ,
  counted boolean not null,
  set_by uuid not null references identity.person,
  set_at timestamptz not null
);

-- As in 0017, and one way more: an imported record that nobody has worked on may be voided with its import.
create or replace function requests.only_forward() returns trigger language plpgsql as $$
begin
  if old.stage = 'voided' then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  if new.reopened < old.reopened or new.reopened > old.reopened + 1 then
    raise exception 'case % is reopened one order at a time', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if old.stage = 'archived' and new.reopened = old.reopened
    and not (old.origin = 'old_ended' and old.version = 1 and new.version = 2 and new.stage = 'voided')
    and ((new.stage, new.owner, new.received_on, new.decision, new.sub_reason, new.document_number, new.decided_on, new.dispatched_on,
        new.delivered_on, new.closed_on) is distinct from (old.stage, old.owner, old.received_on, old.decision, old.sub_reason,
        old.document_number, old.decided_on, old.dispatched_on, old.delivered_on, old.closed_on) or new.version = old.version) then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  -- A new calendar may move due dates without a new fact, nothing else may.
  if new.version < old.version or (new.version = old.version and (new.stage, new.decision) is distinct from (old.stage, old.decision)) then
    raise exception 'case % does not go back', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if (new.id, new.organ_id, new.year, new.serial, new.number, new.tracking_number, new.code_digest, new.channel, new.created_at, new.origin, new.old_number)
    is distinct from (old.id, old.organ_id, old.year, old.serial, old.number, old.tracking_number, old.code_digest, old.channel, old.created_at,
      old.origin, old.old_number) then
    raise exception 'the register entry of case % is fixed', old.id using errcode = 'check_violation', constraint = 'request_entry_fixed';
  end if;
  -- Withdrawn between signature and dispatch, or set aside: the two ways out of a decision.
  if old.decided_on is not null and (new.decision, new.document_number, new.decided_on) is distinct from (old.decision, old.document_number, old.decided_on)
    and new.stage <> 'closed' and new.reopened = old.reopened then
    raise exception 'the decision of case % stands', old.id using errcode = 'check_violation', constraint = 'request_decision_stands';
  end if;
  return new;
end $$;

-- ── the import itself ─────────────────────────────────────────────────────────────────────────────────────────────────

create schema register_import;

create table register_import.import (
  id uuid primary key,
  organ_id uuid not null references organs.organ,
  -- The file as it was handed in, by its digest in the store; its name sealed, for it may hold one.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  name text not null,
  state text not null check (state in ('reading', 'unreadable', 'read', 'mapped', 'checking', 'checked', 'importing', 'stopped',
    'imported', 'cancelled', 'undoing', 'undone')),
  -- Why it could not be read, or where it stopped; no cell of it.
  remark text,
  -- Sheets with their number of rows and columns.
  sheets jsonb not null default '[]' check (jsonb_typeof(sheets) = 'array'),
  -- Which columns mean what, which words mean which decision.
  mapping jsonb,
  -- The mapping that the last finished dry run went by: only that one may be imported.
  checked_mapping text,
  on_bad text check (on_bad in ('skip', 'stop')),
  -- The checkpoint: everything up to that row is done.
  at_sheet integer not null default 0,
  at_row integer not null default 0,
  total integer not null default 0 check (total >= 0),
  done integer not null default 0 check (done >= 0),
  undo_reason text check (length(btrim(undo_reason)) between 1 and 300),
  created_by uuid not null references identity.person,
  created_at timestamptz not null,
  started_by uuid references identity.person,
  changed_at timestamptz not null,
  constraint checked_before_import check (state not in ('importing', 'stopped', 'imported') or (checked_mapping is not null and started_by is not null)),
  constraint undone_with_reason check (state not in ('undoing', 'undone') or undo_reason is not null)
);
create index import_organ on register_import.import (organ_id, created_at desc);
-- One at a time works on an organ's register.
create unique index import_at_work on register_import.import (organ_id) where state in ('importing', 'undoing');

-- Every row of the file, sealed; what the dry run found and what became of it.
create table register_import.row (
  import_id uuid not null references register_import.import,
  sheet integer not null check (sheet >= 1),
  row integer not null check (row >= 1),
  cells text not null,
  -- read: not yet judged. skipped: heading, empty, total. known: already in the register.
  state text not null check (state in ('read', 'skipped', 'ok', 'bad', 'known', 'imported', 'undone')),
  -- Code and column of each fault or note; never a cell.
  problems jsonb not null default '[]' check (jsonb_typeof(problems) = 'array'),
  old_number text,
  is_open boolean,
  request_id uuid unique references requests.request,
  primary key (import_id, sheet, row),
  constraint imported_has_case check ((state in ('imported', 'undone')) = (request_id is not null))
);
create index row_state on register_import.row (import_id, state, sheet, row);
create index row_number on register_import.row (import_id, old_number) where old_number is not null;

-- How an organ's sheets were read last time: headings → columns, words → codes. Used again for the next file.
create table register_import.profile (
  organ_id uuid primary key references organs.organ,
  columns jsonb not null check (jsonb_typeof(columns) = 'object'),
  words jsonb not null check (jsonb_typeof(words) = 'object'),
  saved_at timestamptz not null
);

grant usage on schema register_import to sunlit_office;
grant select, insert, update on register_import.import, register_import.row, register_import.profile, requests.old_counter,
  requests.old_in_reports to sunlit_office;
grant select, insert on requests.old_entry to sunlit_office;
