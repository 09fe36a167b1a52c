-- Content supplied with a reply and opened to everybody (R035): what the QR code of the letter shows without a code, and nothing of the letter.
create table site.opened_content (
  -- Keyed digest of the token in the QR code: who reads the table cannot make the address.
  token_digest text primary key check (length(token_digest) >= 32),
  revision bigint not null,
  -- The message as it came; null files once withdrawn.
  content jsonb not null,
  withdrawn boolean not null,
  arrived_at timestamptz not null
);
grant select on site.opened_content to sunlit_portal;
grant select, insert, update, delete on site.opened_content to sunlit_exchange;
