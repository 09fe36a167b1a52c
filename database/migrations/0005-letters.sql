-- Letters 文书: numbered without gaps, kept as issued; rendered once to PDF and DOCX and never changed after.
create schema letters;

-- The last 文号 of an organ, year and series. Its row is locked by the act that takes the next number until that act commits.
create table letters.counter (
  organ_id uuid not null references organs.organ,
  year integer not null check (year between 2000 and 2199),
  series text not null check (series in ('公开', '依复')),
  last integer not null check (last >= 1),
  primary key (organ_id, year, series)
);

create table letters.letter (
  id uuid primary key,
  organ_id uuid not null references organs.organ,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null check (kind in ('registration_receipt', 'receipt_confirmation', 'correction_notice', 'extension_notice',
    'reasons_request', 'delayed_reply_notice', 'third_party_consultation_letter', 'consultation_notice', 'third_party_opinion',
    'third_party_disclosure_notice', 'agency_consultation_letter', 'internal_assignment', 'search_record', 'fee_notice', 'decision',
    'service_record', 'approval_sheet', 'archive_index', 'rectification_notice', 'closing_note')),
  title text not null check (length(btrim(title)) > 0),
  -- Who gets it, by a ref that is no personal data: 'applicant', 'A'.
  addressee_ref text check (addressee_ref ~ '^[a-z_A-Z0-9-]{1,40}$'),
  on_day date not null,
  document_number text unique,
  year integer,
  series text,
  serial integer check (serial >= 1),
  -- LetterContent as JSON, sealed: it names the applicant. Only key rotation writes it again.
  content text not null,
  created_at timestamptz not null,
  created_by uuid,
  unique (organ_id, year, series, serial),
  check (num_nulls(document_number, year, series, serial) in (0, 4))
);
create index letter_subject on letters.letter (subject_kind, subject_id, created_at);

-- What was sent: the digests of the files. One rendering a letter, for ever.
create table letters.rendering (
  letter_id uuid primary key references letters.letter,
  pdf_digest text not null,
  pdf_bytes integer not null check (pdf_bytes > 0),
  docx_digest text not null,
  docx_bytes integer not null check (docx_bytes > 0),
  -- A character that no font on the machine can show: somebody should look at the page.
  glyphs_missing boolean not null,
  rendered_at timestamptz not null
);

grant usage on schema letters to sunlit_office;
grant select, insert, update on letters.counter to sunlit_office;
grant select, insert, update (content) on letters.letter to sunlit_office;
select platform.append_only('letters.rendering', 'sunlit_office');
