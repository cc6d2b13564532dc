-- The officer's decision and its document (rooms: review decides, proof keeps).
create table confirmation (
  id uuid primary key,
  case_id uuid not null unique references case_file,
  document_number text not null unique,
  officer_id uuid not null references account,
  confirmed_on date not null,
  place text not null,
  declaration_id uuid not null references declaration,
  document jsonb not null,                  -- the fields as they were when it was issued
  issued_at timestamptz not null
);

create table card_batch (
  id uuid primary key,
  number text not null unique,
  made_at timestamptz not null,
  made_by uuid not null references account
);

create table card_order (
  id uuid primary key,
  case_id uuid not null references case_file,
  confirmation_id uuid not null references confirmation,
  photo_id uuid not null references photo,
  ordered_at timestamptz not null,
  due_on date not null,
  batch_id uuid references card_batch,
  address_id uuid references address,       -- fixed when printed
  name_line jsonb,
  printed_at timestamptz,
  mailed_at timestamptz,
  carrier text,
  returned_at timestamptz,
  delivered_at timestamptz,
  replaced_at timestamptz
);
create unique index one_order on card_order (case_id) where replaced_at is null;
create index on card_order (batch_id);
create index on card_order (due_on) where mailed_at is null;
