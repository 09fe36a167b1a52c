-- 催办 within the office: who was reminded of a case, why, on which day (条例 第四十五条, within which the reply has to be given; R019).
-- No fact of the docket: it changes no clock and no right.
create table worklists.reminder (
  id uuid primary key,
  request_id uuid not null references requests.request,
  on_day date not null,
  cause text not null check (cause in ('due_soon', 'late', 'stuck', 'asked', 'other')),
  -- Sealed: what is written here may name somebody.
  words text,
  reminded_by uuid not null references identity.person,
  -- Owner and stand-in at that moment.
  people uuid[] not null check (cardinality(people) between 1 and 2),
  at timestamptz not null,
  check (cause <> 'other' or words is not null),
  -- Once a case and day: two reminders on one day are noise.
  unique (request_id, on_day)
);

grant select, insert on worklists.reminder to sunlit_office;
-- the key of the sealed words is changed from time to time
grant update (words) on worklists.reminder to sunlit_office;
