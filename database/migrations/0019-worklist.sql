-- The worklist at a million cases: what is open and most urgent stands first, what has ended stands behind, the newest first.

alter table requests.request add column urgency integer not null generated always as (
  case when stage in ('dispatched', 'delivered', 'closed', 'archived', 'voided')
    then 2000000 - (coalesce(due_on, received_on, submitted_on) - date '2000-01-01')
    else coalesce(due_on - date '2000-01-01', 900000) end) stored;

create index request_urgency on requests.request (urgency, id);
create index request_urgency_organ on requests.request (organ_id, urgency, id);
create index request_newest on requests.request (coalesce(received_on, '0001-01-01'::date) desc, id);
create index request_number_order on requests.request (year desc, serial desc, id);
create index request_serial on requests.request (serial);
drop index requests.request_open;
drop index requests.request_open_due;
-- What is still on somebody's desk: counted and listed without reading the cases themselves.
create index request_open on requests.request (organ_id, due_on, id) include (stage)
  where stage not in ('dispatched', 'delivered', 'closed', 'archived', 'voided');
create index request_on_desks on requests.request (organ_id, due_on, id) include (stage, owner, stand_in)
  where stage not in ('archived', 'voided');
drop index requests.request_owner;
drop index requests.request_stand_in;
create index request_owner on requests.request (owner, urgency, id) where owner is not null;
create index request_stand_in on requests.request (stand_in, urgency, id) where stand_in is not null;
