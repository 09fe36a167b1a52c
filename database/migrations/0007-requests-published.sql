-- Requests: what the public side was told, and the sealed package of an archived case (条例 第四十五条; R037).

-- The newest picture sent to the site: the same picture is not sent twice, and each new one carries the next revision.
create table requests.progress_sent (
  request_id uuid primary key references requests.request,
  revision integer not null check (revision >= 1),
  -- SM3 over the picture without its revision.
  digest text not null,
  sent_at timestamptz not null
);

-- Letters the applicant can open with number and query code.
create table requests.letter_sent (
  letter_id uuid primary key,
  request_id uuid not null references requests.request,
  sent_at timestamptz not null
);
create index letter_sent_request on requests.letter_sent (request_id);

-- One ZIP and one PDF a case, for ever.
create table requests.archive_package (
  request_id uuid primary key references requests.request,
  -- The head of the docket when it was packed.
  docket_digest text not null,
  zip_digest text not null,
  zip_bytes bigint not null check (zip_bytes > 0),
  pdf_digest text not null,
  pdf_bytes bigint not null check (pdf_bytes > 0),
  built_at timestamptz not null
);

-- After archiving nobody in the office adds to a case. Key rotation may still write sealed columns again, and what an applicant
-- sends too late is kept beside the case (requests.statement, its files without a person who added them), never in the package.
create function requests.refuse_after_archive() returns trigger language plpgsql as $$
begin
  if exists (select 1 from requests.request where id = new.request_id and stage = 'archived') then
    raise exception 'case % is archived', new.request_id using errcode = 'check_violation', constraint = 'request_closed_for_good';
  end if;
  return new;
end $$;
create trigger after_archive before insert on requests.attachment for each row when (new.added_by is not null)
  execute function requests.refuse_after_archive();
create trigger after_archive before insert on requests.party for each row execute function requests.refuse_after_archive();
create trigger after_archive before insert on requests.draft for each row execute function requests.refuse_after_archive();

grant select, insert, update on requests.progress_sent to sunlit_office;
select platform.append_only('requests.letter_sent', 'sunlit_office');
select platform.append_only('requests.archive_package', 'sunlit_office');
