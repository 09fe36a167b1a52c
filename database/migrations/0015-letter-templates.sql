-- Templates of letters (R027): an office's own wording, version by version; each letter keeps which version it was written from.

-- A published version. Never changed: an older letter points at it. A null text puts the text of the organ above, or the delivered one, in force again.
create table letters.template_version (
  template_id text not null check (template_id ~ '^[a-z_.]{3,80}$'),
  organ_id uuid not null references organs.organ,
  version integer not null check (version >= 1),
  text text check (length(text) between 1 and 20000),
  effective_from date not null,
  reason text not null check (length(btrim(reason)) between 1 and 300),
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (template_id, organ_id, version)
);
create index template_version_organ on letters.template_version (organ_id);

-- The one draft of an organ's next version. Holds no personal data: a template is wording.
create table letters.template_draft (
  template_id text not null check (template_id ~ '^[a-z_.]{3,80}$'),
  organ_id uuid not null references organs.organ,
  text text not null check (length(text) between 1 and 20000),
  revision integer not null check (revision >= 1),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (template_id, organ_id)
);

alter table letters.letter add column template_id text;
alter table letters.letter add column template_version integer check (template_version >= 1);
-- Whose version; null = delivered with the system.
alter table letters.letter add column template_organ_id uuid;
alter table letters.letter add constraint letter_template check ((template_id is null) = (template_version is null) and (template_organ_id is null or template_id is not null));

select platform.append_only('letters.template_version', 'sunlit_office');
grant select, insert, update, delete on letters.template_draft to sunlit_office;
