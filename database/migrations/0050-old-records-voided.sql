-- As in 0042, with what 0040 allows: an imported record that nobody has worked on may be voided with its import; its old number is fixed.
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
