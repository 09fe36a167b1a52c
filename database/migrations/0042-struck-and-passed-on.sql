-- A proceeding registered by mistake is struck out, visible and uncounted (R043); a complaint that belongs to the authority above is passed on (条例 第五十一条; R045).

-- ── struck out ──────────────────────────────────────────────────────────────────────────────────────────────────────

alter table remedies.proceeding
  add column struck_on date,
  add column struck_by uuid references identity.person,
  -- Sealed: why it was no proceeding about this case.
  add column struck_reason text,
  add check ((struck_on is null) = (struck_reason is null)),
  add check (struck_on is not null or struck_by is null);
drop index remedies.proceeding_running;
create index proceeding_running on remedies.proceeding (organ_id, answer_due_on) where concluded_on is null and struck_on is null;

-- An order to decide anew that never was leaves a row here; the newest row of a draft says how it fell.
alter table requests.set_aside drop constraint set_aside_pkey;
alter table requests.set_aside add column entered bigint generated always as identity primary key;
create index set_aside_draft on requests.set_aside (request_id, number, entered);

-- As before; an order that was struck out takes the case back to where it stood before it.
create or replace function requests.only_forward() returns trigger language plpgsql as $$
declare
  orders integer;
begin
  if old.stage = 'voided' then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  if new.reopened < old.reopened then
    select count(*) into orders from remedies.proceeding g where g.request_id = new.id and g.new_decision_ordered and g.struck_on is null;
    if new.reopened <> old.reopened - 1 or new.reopened <> orders or old.decided_on is not null or new.version <= old.version then
      raise exception 'case % goes back only with an order that was struck out', old.id
        using errcode = 'check_violation', constraint = 'request_only_forward';
    end if;
  elsif new.reopened > old.reopened + 1 then
    raise exception 'case % is reopened one order at a time', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if old.stage = 'archived' and new.reopened = old.reopened
    and ((new.stage, new.owner, new.received_on, new.decision, new.sub_reason, new.document_number, new.decided_on, new.dispatched_on,
        new.delivered_on, new.closed_on) is distinct from (old.stage, old.owner, old.received_on, old.decision, old.sub_reason,
        old.document_number, old.decided_on, old.dispatched_on, old.delivered_on, old.closed_on) or new.version = old.version) then
    raise exception 'case % is closed for good', old.id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  -- A new calendar may move due dates without a new fact, nothing else may.
  if new.version < old.version or (new.version = old.version and (new.stage, new.decision) is distinct from (old.stage, old.decision)) then
    raise exception 'case % does not go back', old.id using errcode = 'check_violation', constraint = 'request_only_forward';
  end if;
  if (new.id, new.organ_id, new.year, new.serial, new.number, new.tracking_number, new.code_digest, new.channel, new.created_at)
    is distinct from (old.id, old.organ_id, old.year, old.serial, old.number, old.tracking_number, old.code_digest, old.channel, old.created_at) then
    raise exception 'the register entry of case % is fixed', old.id using errcode = 'check_violation', constraint = 'request_entry_fixed';
  end if;
  -- Withdrawn between signature and dispatch, or set aside: the two ways out of a decision.
  if old.decided_on is not null and (new.decision, new.document_number, new.decided_on) is distinct from (old.decision, old.document_number, old.decided_on)
    and new.stage <> 'closed' and new.reopened = old.reopened then
    raise exception 'the decision of case % stands', old.id using errcode = 'check_violation', constraint = 'request_decision_stands';
  end if;
  return new;
end $$;

-- ── passed on ───────────────────────────────────────────────────────────────────────────────────────────────────────

alter table complaints.complaint
  add column passed_on date,
  add column passed_to text check (length(btrim(passed_to)) between 2 and 80),
  add column passed_letter_id uuid,
  -- Convention: the law sets the authority above no day; on this one it is asked how it stands.
  add column answer_expected_on date,
  -- The number of the answer that came back.
  add column answer_number text check (length(answer_number) <= 80),
  add check ((passed_on is null) = (passed_to is null) and (passed_on is null) = (passed_letter_id is null)
    and (passed_on is null) = (answer_expected_on is null)),
  add check (answer_number is null or (passed_on is not null and concluded_on is not null));
alter table complaints.complaint drop constraint complaint_state_check;
alter table complaints.complaint add constraint complaint_state_check
  check (state in ('received', 'explaining', 'explained', 'ordered', 'passed_on', 'concluded'));

-- ── 投诉转送函 ──────────────────────────────────────────────────────────────────────────────────────────────────────
do $$
declare
  stands text;
begin
  select pg_get_constraintdef(oid) into stands from pg_constraint
    where conrelid = 'letters.letter'::regclass and conname = 'letter_kind_check';
  alter table letters.letter drop constraint letter_kind_check;
  execute 'alter table letters.letter add constraint letter_kind_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''complaint_passed_on''::text, ');
end $$;
