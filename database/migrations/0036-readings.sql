-- Letters that can be heard (R036): the text in short sections for the page behind the QR code, and the sound an installed engine made of it.

-- The sound of a letter, made once after it was rendered. One file a letter, for ever.
create table letters.audio (
  letter_id uuid primary key references letters.letter,
  digest text not null,
  bytes integer not null check (bytes > 0),
  type text not null check (type in ('audio/wav', 'audio/mpeg', 'audio/ogg')),
  made_at timestamptz not null
);
select platform.append_only('letters.audio', 'sunlit_office');

-- What the public side was told: the text first (revision 1), then the same with its sound (revision 2). Nothing is sent twice.
create table requests.reading_sent (
  letter_id uuid primary key,
  request_id uuid not null references requests.request,
  revision integer not null check (revision in (1, 2)),
  sent_at timestamptz not null
);
create index reading_sent_request on requests.reading_sent (request_id);
grant select, insert, update on requests.reading_sent to sunlit_office;

-- On the public side: opened by the token in the QR code of the paper, or by number and query code once the letter was opened there.
create table site.reading (
  tracking_number text not null,
  letter_id text not null,
  -- Keyed digest of the token: who reads the table cannot make the address.
  token_digest text not null unique check (length(token_digest) >= 32),
  revision integer not null check (revision >= 1),
  -- The message as it came, sealed: it holds the text of the letter.
  sealed text not null,
  arrived_at timestamptz not null,
  primary key (tracking_number, letter_id)
);
grant select on site.reading to sunlit_portal;
grant select, insert, update, delete on site.reading to sunlit_exchange;
