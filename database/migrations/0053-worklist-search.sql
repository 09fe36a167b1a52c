-- The worklist's search at a million cases: the words of a case beside it, found by pairs of neighbouring signs.

create function requests.signs_of(words text, organ uuid) returns text[] language sql immutable parallel safe
  return array(select substr(words, place, size) from generate_series(1, length(words)) place, generate_series(1, 2) size)
    || ('#' || organ::text);

-- Apart from the case, which is written anew at every act: this changes when the words do.
create table requests.findable (
  request_id uuid primary key references requests.request (id) on delete cascade,
  organ_id uuid not null,
  words text not null
);

create function requests.words_of(number text, subject text, document_number text, old_number text) returns text language sql immutable parallel safe
  return number || E'\n' || subject || E'\n' || coalesce(document_number, '') || E'\n' || coalesce(old_number, '');

-- Whoever writes a case, by whatever way: it can be found.
create function requests.make_findable() returns trigger language plpgsql as $$ begin
  insert into requests.findable (request_id, organ_id, words)
    values (new.id, new.organ_id, requests.words_of(new.number, new.subject, new.document_number, new.old_number))
    on conflict (request_id) do update set organ_id = excluded.organ_id, words = excluded.words;
  return null;
end $$;
create trigger findable after insert on requests.request for each row execute function requests.make_findable();
create trigger findable_again after update of number, subject, document_number, old_number, organ_id on requests.request for each row
  when ((old.number, old.subject, old.document_number, old.old_number, old.organ_id) is distinct from (new.number, new.subject, new.document_number, new.old_number, new.organ_id))
  execute function requests.make_findable();

insert into requests.findable (request_id, organ_id, words)
  select id, organ_id, requests.words_of(number, subject, document_number, old_number) from requests.request;
create index findable_signs on requests.findable using gin (requests.signs_of(words, organ_id));
