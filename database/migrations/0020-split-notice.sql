-- 分件告知书: a letter of its own kind (R042; 一事一申请).
do $$
declare
  stands text;
begin
  select pg_get_constraintdef(oid) into strict stands from pg_constraint
    where conrelid = 'letters.letter'::regclass and conname = 'letter_kind_check';
  alter table letters.letter drop constraint letter_kind_check;
  execute 'alter table letters.letter add constraint letter_kind_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''split_notice''::text, ');
end $$;
