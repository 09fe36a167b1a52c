-- R005, R008: what the public side tells each night of how filing goes; figures only, nothing about anyone.
create table requests.filing_numbers (
  on_day date primary key,
  numbers jsonb not null check (jsonb_typeof(numbers) = 'object')
);
grant select, insert, update on requests.filing_numbers to sunlit_office;
