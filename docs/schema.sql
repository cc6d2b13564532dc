-- Written by `npm run schema` from a migrated database. The reasons stand in migrations/, where a change begins.

-- tables

create table absence (
  id uuid not null,
  case_id uuid not null,
  country text not null,
  expected_return date,
  told_at timestamp with time zone not null,
  back_at timestamp with time zone,
  constraint absence_pkey PRIMARY KEY (id)
);

create table access_request (
  id uuid not null,
  identifier text not null,
  created_at timestamp with time zone not null,
  constraint access_request_pkey PRIMARY KEY (id)
);

create table account (
  id uuid not null,
  kind text not null,
  person_id uuid,
  user_name text not null,
  display_name text not null,
  email text not null,
  language text not null,
  roles text[] not null default '{}'::text[],
  password_hash text,
  password_set_at timestamp with time zone,
  temporary_serial integer not null default 0,
  temporary_expires_at timestamp with time zone,
  temporary_tries integer not null default 0,
  created_at timestamp with time zone not null,
  first_signed_in_at timestamp with time zone,
  closed_at timestamp with time zone,
  password_short boolean not null default false,
  suspended boolean not null default false,
  email_folded text not null generated always as (lower(email)) stored,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_check CHECK (((kind = 'applicant'::text) = (person_id IS NOT NULL))),
  constraint account_check1 CHECK (((closed_at IS NOT NULL) OR (NOT suspended))),
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['applicant'::text, 'representative'::text, 'staff'::text]))),
  constraint account_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint account_person_id_key UNIQUE (person_id),
  constraint account_user_name_key UNIQUE (user_name)
);

create table acting_consent (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint acting_consent_pkey PRIMARY KEY (id)
);

create table acting_glimpse (
  id uuid not null,
  account_id uuid not null,
  case_id uuid not null,
  ended_at timestamp with time zone not null,
  why text not null,
  facts jsonb not null,
  written_at timestamp with time zone not null,
  constraint acting_glimpse_pkey PRIMARY KEY (id),
  constraint acting_glimpse_account_id_case_id_ended_at_key UNIQUE (account_id, case_id, ended_at),
  constraint acting_glimpse_why_check CHECK ((why = ANY (ARRAY['own-account'::text, 'withdrawn'::text, 'birthday'::text])))
);

create table acts_for (
  account_id uuid not null,
  case_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  ends_on date,
  constraint acts_for_pkey PRIMARY KEY (account_id, case_id)
);

create table address (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  care_of text not null default ''::text,
  line1 text not null,
  line2 text not null default ''::text,
  city text not null,
  province text not null,
  postal_code text not null,
  insisted boolean not null default false,
  account_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint address_pkey PRIMARY KEY (id),
  constraint address_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'mailing'::text])))
);

create table address_draft (
  case_id uuid not null,
  account_id uuid not null,
  kind text not null,
  same_as text not null default ''::text,
  care_of text not null default ''::text,
  line1 text not null,
  line2 text not null default ''::text,
  city text not null,
  province text not null,
  postal_code text not null,
  insisted boolean not null default false,
  at timestamp with time zone not null,
  constraint address_draft_pkey PRIMARY KEY (case_id, account_id, kind),
  constraint address_draft_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'mailing'::text])))
);

create table address_privacy (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint address_privacy_pkey PRIMARY KEY (id)
);

create table answer (
  invitation_id uuid not null,
  person_id uuid not null,
  uses_portal boolean not null,
  email text,
  in_canada boolean,
  abroad_country text,
  expected_return date,
  last_entry_on date,
  last_entry_place text,
  own_account boolean not null default false,
  constraint answer_pkey PRIMARY KEY (invitation_id, person_id),
  constraint answer_check CHECK (((NOT uses_portal) OR ((email IS NOT NULL) AND (in_canada IS NOT NULL))))
);

create table application (
  id uuid not null,
  number text not null,
  made_on date not null,
  approved_on date not null,
  category text not null,
  language text not null,
  fingerprint text not null,
  received_at timestamp with time zone not null,
  constraint application_pkey PRIMARY KEY (id),
  constraint application_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint application_number_key UNIQUE (number)
);

create table audit (
  seq bigint not null,
  at timestamp with time zone not null,
  act text not null,
  case_id uuid,
  actor_kind text not null,
  actor_id uuid,
  letters text[] not null default '{}'::text[],
  entry text not null,
  constraint audit_pkey PRIMARY KEY (seq)
);

create table audit_head (
  single boolean not null default true,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pkey PRIMARY KEY (single),
  constraint audit_head_single_check CHECK (single)
);

create table audit_link (
  place bigint not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_link_pkey PRIMARY KEY (place),
  constraint audit_link_seq_key UNIQUE (seq)
);

create table audit_unlinked (
  seq bigint not null,
  constraint audit_unlinked_pkey PRIMARY KEY (seq)
);

create table card_batch (
  id uuid not null,
  number text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  constraint card_batch_pkey PRIMARY KEY (id),
  constraint card_batch_number_key UNIQUE (number)
);

create table card_order (
  id uuid not null,
  case_id uuid not null,
  confirmation_id uuid not null,
  photo_id uuid not null,
  ordered_at timestamp with time zone not null,
  due_on date not null,
  batch_id uuid,
  address_id uuid,
  name_line jsonb,
  printed_at timestamp with time zone,
  mailed_at timestamp with time zone,
  carrier text,
  returned_at timestamp with time zone,
  delivered_at timestamp with time zone,
  replaced_at timestamp with time zone,
  constraint card_order_pkey PRIMARY KEY (id)
);

create table case_file (
  id uuid not null,
  person_id uuid not null,
  landing text not null,
  landing_since timestamp with time zone not null,
  photo text not null,
  photo_since timestamp with time zone not null,
  card text not null,
  card_since timestamp with time zone not null,
  version integer not null default 1,
  constraint case_file_pkey PRIMARY KEY (id),
  constraint case_file_card_check CHECK ((card = ANY (ARRAY['waiting'::text, 'ordered'::text, 'printed'::text, 'mailed'::text, 'delivered'::text, 'returned-mail'::text, 'not-received'::text, 'replaced'::text]))),
  constraint case_file_landing_check CHECK ((landing = ANY (ARRAY['approved'::text, 'invited'::text, 'answered'::text, 'account-ready'::text, 'signed-in'::text, 'declared'::text, 'confirmed'::text, 'declined'::text, 'away'::text, 'on-hold'::text, 'closed'::text]))),
  constraint case_file_person_id_key UNIQUE (person_id),
  constraint case_file_photo_check CHECK ((photo = ANY (ARRAY['none'::text, 'submitted'::text, 'accepted'::text, 'returned'::text])))
);

create table change_report (
  id uuid not null,
  number text not null,
  case_id uuid not null,
  account_id uuid not null,
  kind text not null,
  happened_on date,
  words text not null,
  language text not null,
  told_at timestamp with time zone not null,
  read_at timestamp with time zone,
  read_by uuid,
  outcome text,
  constraint change_report_pkey PRIMARY KEY (id),
  constraint change_report_check CHECK ((((read_at IS NULL) = (outcome IS NULL)) AND ((read_at IS NULL) = (read_by IS NULL)))),
  constraint change_report_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint change_report_number_key UNIQUE (number),
  constraint change_report_outcome_check CHECK ((outcome = ANY (ARRAY['nothing'::text, 'hold'::text])))
);

create table claim (
  case_id uuid not null,
  officer_id uuid not null,
  claimed_at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint claim_pkey PRIMARY KEY (case_id)
);

create table code_app (
  account_id uuid not null,
  sealed_secret bytea not null,
  last_step bigint not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint code_app_pkey PRIMARY KEY (account_id)
);

create table confirmation (
  id uuid not null,
  case_id uuid not null,
  document_number text not null,
  officer_id uuid not null,
  confirmed_on date not null,
  place text not null,
  declaration_id uuid not null,
  document jsonb not null,
  issued_at timestamp with time zone not null,
  constraint confirmation_pkey PRIMARY KEY (id),
  constraint confirmation_case_id_key UNIQUE (case_id),
  constraint confirmation_document_number_key UNIQUE (document_number)
);

create table correction_request (
  id uuid not null,
  number text not null,
  case_id uuid not null,
  account_id uuid not null,
  part text not null,
  wrong text not null,
  should_be text not null,
  evidence text not null default ''::text,
  language text not null,
  asked_at timestamp with time zone not null,
  reply_by date not null,
  outcome text,
  answer text,
  decided_at timestamp with time zone,
  decided_by uuid,
  line text,
  constraint correction_request_pkey PRIMARY KEY (id),
  constraint correction_request_check CHECK ((((outcome IS NULL) = (decided_at IS NULL)) AND ((outcome IS NULL) = (answer IS NULL)) AND ((outcome IS NULL) = (decided_by IS NULL)))),
  constraint correction_request_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint correction_request_number_key UNIQUE (number),
  constraint correction_request_outcome_check CHECK ((outcome = ANY (ARRAY['corrected'::text, 'refused'::text])))
);

create table declaration (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  wording text not null,
  signed_text jsonb not null,
  language text not null,
  typed_name text not null,
  co_signed_name text,
  made_at timestamp with time zone not null,
  from_address text not null,
  constraint declaration_pkey PRIMARY KEY (id),
  constraint declaration_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text])))
);

create table demo_mail (
  id bigint not null generated always as identity,
  message_id text not null,
  to_address text not null,
  from_address text not null,
  subject text not null,
  raw bytea not null,
  text_part text not null,
  html_part text not null,
  at timestamp with time zone not null,
  constraint demo_mail_pkey PRIMARY KEY (id)
);

create table email_change (
  id uuid not null,
  account_id uuid not null,
  old_email text not null,
  new_email text not null,
  confirm_hash bytea not null,
  stop_hash bytea not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  approved_by uuid,
  approved_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  due_at timestamp with time zone,
  applied_at timestamp with time zone,
  stopped_at timestamp with time zone,
  undone_at timestamp with time zone,
  wrong_tries integer not null default 0,
  stop_tries integer not null default 0,
  constraint email_change_pkey PRIMARY KEY (id),
  constraint email_change_check CHECK (((confirmed_at IS NULL) = (due_at IS NULL))),
  constraint email_change_check1 CHECK (((applied_at IS NULL) OR (confirmed_at IS NOT NULL))),
  constraint email_change_check2 CHECK ((asked_by <> account_id)),
  constraint email_change_check3 CHECK (((approved_by <> asked_by) AND (approved_by <> account_id))),
  constraint email_change_check4 CHECK (((approved_by IS NULL) = (approved_at IS NULL))),
  constraint email_change_check5 CHECK (((asked_by IS NULL) OR (confirmed_at IS NULL) OR (approved_by IS NOT NULL))),
  constraint email_change_check6 CHECK (((approved_by IS NULL) OR ((approved_by <> asked_by) AND (approved_by <> account_id)))),
  constraint email_change_confirm_hash_key UNIQUE (confirm_hash),
  constraint email_change_stop_hash_key UNIQUE (stop_hash)
);

create table enrolment_code (
  account_id uuid not null,
  code_hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint enrolment_code_pkey PRIMARY KEY (account_id)
);

create table factor_clearing (
  id uuid not null,
  account_id uuid not null,
  what text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  due_at timestamp with time zone,
  applied_at timestamp with time zone,
  stopped_at timestamp with time zone,
  stopped_by uuid,
  stop_hash bytea not null,
  stop_tries integer not null default 0,
  constraint factor_clearing_pkey PRIMARY KEY (id),
  constraint factor_clearing_check CHECK ((asked_by <> account_id)),
  constraint factor_clearing_check1 CHECK (((approved_by <> asked_by) AND (approved_by <> account_id))),
  constraint factor_clearing_check2 CHECK ((((approved_by IS NULL) = (approved_at IS NULL)) AND ((approved_by IS NULL) = (due_at IS NULL)))),
  constraint factor_clearing_check3 CHECK (((applied_at IS NULL) OR (approved_by IS NOT NULL))),
  constraint factor_clearing_check4 CHECK (((approved_by IS NULL) OR ((approved_by <> asked_by) AND (approved_by <> account_id)))),
  constraint factor_clearing_stop_hash_key UNIQUE (stop_hash),
  constraint factor_clearing_what_check CHECK ((what = ANY (ARRAY['codes'::text, 'passkeys'::text])))
);

create table hold (
  id uuid not null,
  case_id uuid not null,
  reason text not null,
  officer_id uuid not null,
  at timestamp with time zone not null,
  released_at timestamp with time zone,
  released_by uuid,
  constraint hold_pkey PRIMARY KEY (id)
);

create table identity_check (
  id uuid not null,
  subject uuid not null,
  agent_id uuid not null,
  is_right boolean not null,
  at timestamp with time zone not null,
  constraint identity_check_pkey PRIMARY KEY (id)
);

create table invitation (
  id uuid not null,
  application_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  reply_by date not null,
  expires_at timestamp with time zone not null,
  reminders integer not null default 0,
  last_reminder_at timestamp with time zone,
  wrong_tries integer not null default 0,
  wrong_since timestamp with time zone,
  draft jsonb,
  draft_at timestamp with time zone,
  answered_at timestamp with time zone,
  receipt text,
  expired_at timestamp with time zone,
  superseded_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash)
);

create table invitation_request (
  id uuid not null,
  number text not null,
  email text not null,
  created_at timestamp with time zone not null,
  constraint invitation_request_pkey PRIMARY KEY (id)
);

create table mail_pause (
  one_row boolean not null default true,
  since timestamp with time zone not null,
  failures integer not null,
  next_try_at timestamp with time zone not null,
  constraint mail_pause_pkey PRIMARY KEY (one_row),
  constraint mail_pause_one_row_check CHECK (one_row)
);

create table outbox (
  id uuid not null,
  letter text not null,
  event_seq bigint not null,
  to_account_id uuid,
  to_address text not null,
  language text not null,
  case_id uuid,
  params jsonb not null,
  message_id text not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  lease_id uuid,
  lease_until timestamp with time zone,
  sent_at timestamp with time zone,
  gave_up_at timestamp with time zone,
  last_error text,
  unreachable_at timestamp with time zone,
  again_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id),
  constraint outbox_event_seq_letter_to_address_key UNIQUE (event_seq, letter, to_address),
  constraint outbox_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint outbox_message_id_key UNIQUE (message_id)
);

create table own_account_asking (
  id uuid not null,
  case_id uuid not null,
  email text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  approved boolean,
  constraint own_account_asking_pkey PRIMARY KEY (id),
  constraint own_account_asking_check CHECK ((((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (approved IS NULL)))),
  constraint own_account_asking_check1 CHECK (((NOT approved) OR (decided_by <> asked_by)))
);

create table own_account_request (
  id uuid not null,
  application_number text not null,
  birth_date text not null,
  email text not null,
  created_at timestamp with time zone not null,
  constraint own_account_request_pkey PRIMARY KEY (id)
);

create table own_account_wish (
  person_id uuid not null,
  email text not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint own_account_wish_pkey PRIMARY KEY (person_id)
);

create table parked_form (
  id uuid not null,
  account_id uuid not null,
  page_id text not null,
  params jsonb not null,
  fields jsonb not null,
  file_key text,
  file_name text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint parked_form_pkey PRIMARY KEY (id)
);

create table passkey (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  synced boolean not null,
  backed_up boolean not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id)
);

create table passkey_challenge (
  challenge text not null,
  purpose text not null,
  session_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_pkey PRIMARY KEY (challenge),
  constraint passkey_challenge_check CHECK (((session_id IS NULL) = (purpose = 'sign-in'::text))),
  constraint passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'sign-in'::text, 'confirm'::text])))
);

create table person (
  id uuid not null,
  application_id uuid not null,
  role text not null,
  uci text not null,
  family_name text not null,
  given_names text not null default ''::text,
  birth_date text not null,
  birth_place text not null,
  birth_country text not null,
  sex text not null,
  marital_status text not null,
  citizenship text not null,
  passport_number text not null,
  passport_country text not null,
  passport_valid_until date not null,
  email text,
  language text not null,
  other_names text,
  name_words tsvector,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_birth_date_check CHECK ((birth_date ~ '^\d{4}-(\d\d-(\d\d|XX)|XX-XX)$'::text)),
  constraint person_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint person_role_check CHECK ((role = ANY (ARRAY['principal'::text, 'spouse'::text, 'dependant'::text]))),
  constraint person_uci_check CHECK ((uci ~ '^(\d{8}|\d{10})$'::text)),
  constraint person_uci_key UNIQUE (uci)
);

create table photo (
  id uuid not null,
  case_id uuid not null,
  stage text not null,
  file_key text not null,
  sha256 text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  source jsonb not null,
  fit jsonb,
  findings jsonb not null,
  rules text not null,
  taken_by text,
  account_id uuid not null,
  uploaded_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  results jsonb,
  marks jsonb,
  whole jsonb,
  own_cut boolean not null default false,
  reference text,
  insisted boolean not null default false,
  unchecked boolean not null default false,
  sent_key text,
  constraint photo_pkey PRIMARY KEY (id),
  constraint photo_check CHECK (((sent_key IS NULL) OR (unchecked AND (stage <> 'accepted'::text)))),
  constraint photo_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'returned'::text]))),
  constraint photo_taken_by_check CHECK ((taken_by = ANY (ARRAY['professional'::text, 'scan'::text, 'self'::text])))
);

create table photo_check (
  id uuid not null,
  number text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  raw_key text,
  next_try_at timestamp with time zone,
  failures integer not null default 0,
  image_key text,
  image_until timestamp with time zone not null,
  verdict jsonb,
  forget_at timestamp with time zone not null,
  constraint photo_check_pkey PRIMARY KEY (id),
  constraint photo_check_number_key UNIQUE (number),
  constraint photo_check_token_hash_key UNIQUE (token_hash)
);

create table photo_handoff (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  session_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  phone_hash bytea,
  connected_at timestamp with time zone,
  sending_until timestamp with time zone,
  received_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint photo_handoff_pkey PRIMARY KEY (id),
  constraint photo_handoff_token_hash_key UNIQUE (token_hash)
);

create table photo_return_reason (
  photo_id uuid not null,
  code text not null,
  constraint photo_return_reason_pkey PRIMARY KEY (photo_id, code)
);

create table photo_waiting (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  file_key text,
  name text not null,
  received_at timestamp with time zone not null,
  tries integer not null default 1,
  next_try_at timestamp with time zone not null,
  done_at timestamp with time zone,
  refusal jsonb,
  constraint photo_waiting_pkey PRIMARY KEY (id)
);

create table problem_report (
  id uuid not null,
  page text not null,
  language text not null,
  choices text[] not null,
  created_at timestamp with time zone not null,
  constraint problem_report_pkey PRIMARY KEY (id)
);

create table proofreading (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  language text not null,
  lines jsonb not null,
  read_at timestamp with time zone not null,
  constraint proofreading_pkey PRIMARY KEY (id),
  constraint proofreading_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text])))
);

create table rate_limit (
  key bytea not null,
  tries integer not null,
  since timestamp with time zone not null,
  paused_until timestamp with time zone,
  forget_at timestamp with time zone not null,
  constraint rate_limit_pkey PRIMARY KEY (key)
);

create table receipt (
  number text not null,
  once uuid not null,
  act text not null,
  case_id uuid,
  account_id uuid,
  at timestamp with time zone not null,
  constraint receipt_pkey PRIMARY KEY (number),
  constraint receipt_once_key UNIQUE (once)
);

create table recovery_code (
  account_id uuid not null,
  selector text not null,
  code_hash text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (account_id, selector)
);

create table representation (
  id uuid not null,
  number text not null,
  case_id uuid not null,
  account_id uuid not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  name text not null,
  firm text not null default ''::text,
  licence_body text not null,
  licence_number text not null default ''::text,
  email text not null,
  sees text[] not null,
  from_on date not null,
  to_on date not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint representation_pkey PRIMARY KEY (id),
  constraint representation_check CHECK ((from_on <= to_on)),
  constraint representation_check1 CHECK (((licence_body = 'unpaid'::text) OR (licence_number <> ''::text))),
  constraint representation_number_key UNIQUE (number),
  constraint representation_sees_check CHECK (((sees <@ ARRAY['status'::text, 'address'::text, 'photo'::text, 'proof'::text]) AND (cardinality(sees) > 0)))
);

create table reset_link (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  superseded_at timestamp with time zone,
  wrong_tries integer not null default 0,
  constraint reset_link_pkey PRIMARY KEY (id),
  constraint reset_link_token_hash_key UNIQUE (token_hash)
);

create table scan (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  about text not null,
  file_key text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  received_at timestamp with time zone not null,
  constraint scan_pkey PRIMARY KEY (id),
  constraint scan_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'application/pdf'::text])))
);

create table second_person_request (
  id uuid not null,
  kind text not null,
  subject uuid not null,
  details jsonb not null default '{}'::jsonb,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  approved boolean not null default false,
  constraint second_person_request_pkey PRIMARY KEY (id),
  constraint second_person_request_check CHECK (((NOT approved) OR (decided_by <> asked_by))),
  constraint second_person_request_check1 CHECK (((NOT approved) OR (decided_by <> subject))),
  constraint second_person_request_kind_check CHECK ((kind = ANY (ARRAY['card.back'::text, 'card.replace'::text, 'staff.add'::text, 'staff.roles'::text, 'name.correct'::text])))
);

create table session (
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  scope text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  stepped_up_at timestamp with time zone,
  browser text not null default ''::text,
  system text not null default ''::text,
  network text not null default ''::text,
  ended_why text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_ended_why_check CHECK ((ended_why = 'limit'::text)),
  constraint session_scope_check CHECK ((scope = ANY (ARRAY['full'::text, 'choose-password'::text, 'second-step'::text, 'add-passkey'::text]))),
  constraint session_token_hash_key UNIQUE (token_hash)
);

create table sign_on_answer (
  state_hash bytea not null,
  used_at timestamp with time zone not null,
  constraint sign_on_answer_pkey PRIMARY KEY (state_hash)
);

create table staff_declaration (
  account_id uuid not null,
  family_name text not null,
  given_names text not null,
  birth_date text,
  line1 text not null default ''::text,
  postal_code text not null default ''::text,
  declared_at timestamp with time zone not null,
  name_query text,
  constraint staff_declaration_pkey PRIMARY KEY (account_id)
);

create table staff_file (
  account_id uuid not null,
  number text not null,
  declared_at timestamp with time zone not null,
  constraint staff_file_pkey PRIMARY KEY (account_id, number)
);

create table staff_file_permit (
  number text not null,
  account_id uuid not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  constraint staff_file_permit_pkey PRIMARY KEY (number, account_id),
  constraint staff_file_permit_check CHECK ((given_by <> account_id))
);

create table staff_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  last_signed_in_at timestamp with time zone not null,
  constraint staff_identity_pkey PRIMARY KEY (issuer, subject),
  constraint staff_identity_account_id_key UNIQUE (account_id)
);

create table support_request (
  id uuid not null,
  number text not null,
  kind text not null,
  application_number text not null default ''::text,
  email text not null,
  language text not null,
  message text not null,
  created_at timestamp with time zone not null,
  reply_by date not null,
  done_at timestamp with time zone,
  done_by uuid,
  place_hash bytea,
  case_id uuid,
  constraint support_request_pkey PRIMARY KEY (id),
  constraint support_request_kind_check CHECK ((kind = ANY (ARRAY['change'::text, 'document'::text, 'travel'::text, 'card'::text, 'photo'::text, 'access'::text, 'email'::text, 'invitation'::text, 'technical'::text, 'other'::text]))),
  constraint support_request_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint support_request_number_key UNIQUE (number)
);

create table tried_name (
  id uuid not null,
  identifier text not null,
  created_at timestamp with time zone not null,
  constraint tried_name_pkey PRIMARY KEY (id)
);


-- links

alter table absence add constraint absence_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table account add constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table acting_consent add constraint acting_consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table acting_consent add constraint acting_consent_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table acting_consent add constraint acting_consent_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id);
alter table acting_glimpse add constraint acting_glimpse_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table acting_glimpse add constraint acting_glimpse_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table acts_for add constraint acts_for_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table acts_for add constraint acts_for_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table address add constraint address_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table address add constraint address_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table address_draft add constraint address_draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table address_draft add constraint address_draft_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table address_privacy add constraint address_privacy_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table address_privacy add constraint address_privacy_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table answer add constraint answer_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id);
alter table answer add constraint answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table card_batch add constraint card_batch_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id);
alter table card_order add constraint card_order_address_id_fkey FOREIGN KEY (address_id) REFERENCES address(id);
alter table card_order add constraint card_order_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES card_batch(id);
alter table card_order add constraint card_order_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table card_order add constraint card_order_confirmation_id_fkey FOREIGN KEY (confirmation_id) REFERENCES confirmation(id);
alter table card_order add constraint card_order_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES photo(id);
alter table case_file add constraint case_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table change_report add constraint change_report_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table change_report add constraint change_report_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table change_report add constraint change_report_read_by_fkey FOREIGN KEY (read_by) REFERENCES account(id);
alter table claim add constraint claim_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table claim add constraint claim_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id);
alter table code_app add constraint code_app_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table confirmation add constraint confirmation_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table confirmation add constraint confirmation_declaration_id_fkey FOREIGN KEY (declaration_id) REFERENCES declaration(id);
alter table confirmation add constraint confirmation_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id);
alter table correction_request add constraint correction_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table correction_request add constraint correction_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table correction_request add constraint correction_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);
alter table declaration add constraint declaration_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table declaration add constraint declaration_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table email_change add constraint email_change_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table email_change add constraint email_change_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id);
alter table email_change add constraint email_change_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);
alter table enrolment_code add constraint enrolment_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table factor_clearing add constraint factor_clearing_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table factor_clearing add constraint factor_clearing_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id);
alter table factor_clearing add constraint factor_clearing_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);
alter table factor_clearing add constraint factor_clearing_stopped_by_fkey FOREIGN KEY (stopped_by) REFERENCES account(id);
alter table hold add constraint hold_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table hold add constraint hold_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id);
alter table hold add constraint hold_released_by_fkey FOREIGN KEY (released_by) REFERENCES account(id);
alter table identity_check add constraint identity_check_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES account(id);
alter table invitation add constraint invitation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
alter table outbox add constraint outbox_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table outbox add constraint outbox_event_seq_fkey FOREIGN KEY (event_seq) REFERENCES audit(seq);
alter table outbox add constraint outbox_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES account(id);
alter table own_account_asking add constraint own_account_asking_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);
alter table own_account_asking add constraint own_account_asking_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table own_account_asking add constraint own_account_asking_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);
alter table own_account_wish add constraint own_account_wish_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table parked_form add constraint parked_form_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table passkey add constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table person add constraint person_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
alter table photo add constraint photo_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table photo add constraint photo_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table photo add constraint photo_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);
alter table photo_handoff add constraint photo_handoff_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table photo_handoff add constraint photo_handoff_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table photo_handoff add constraint photo_handoff_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE;
alter table photo_return_reason add constraint photo_return_reason_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES photo(id);
alter table photo_waiting add constraint photo_waiting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table photo_waiting add constraint photo_waiting_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table proofreading add constraint proofreading_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table proofreading add constraint proofreading_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table receipt add constraint receipt_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table recovery_code add constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table representation add constraint representation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table representation add constraint representation_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table representation add constraint representation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES account(id);
alter table representation add constraint representation_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES account(id);
alter table reset_link add constraint reset_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table scan add constraint scan_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table scan add constraint scan_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table second_person_request add constraint second_person_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);
alter table second_person_request add constraint second_person_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);
alter table session add constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table staff_declaration add constraint staff_declaration_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table staff_file add constraint staff_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table staff_file_permit add constraint staff_file_permit_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table staff_file_permit add constraint staff_file_permit_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id);
alter table staff_identity add constraint staff_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
alter table support_request add constraint support_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id);
alter table support_request add constraint support_request_done_by_fkey FOREIGN KEY (done_by) REFERENCES account(id);


-- indexes

CREATE INDEX access_request_created_at_idx ON public.access_request USING btree (created_at);
CREATE INDEX account_email_folded_idx ON public.account USING btree (email_folded) WHERE (closed_at IS NULL);
CREATE INDEX account_kind_idx ON public.account USING btree (kind) WHERE (kind = 'staff'::text);
CREATE INDEX account_lower_idx ON public.account USING btree (lower(email));
CREATE INDEX acting_glimpse_case_id_idx ON public.acting_glimpse USING btree (case_id);
CREATE INDEX acts_for_case_id_idx ON public.acts_for USING btree (case_id);
CREATE INDEX acts_for_ends_on_case_id_idx ON public.acts_for USING btree (ends_on, case_id) WHERE (until IS NULL);
CREATE INDEX address_case_id_idx ON public.address USING btree (case_id);
CREATE INDEX address_draft_at_idx ON public.address_draft USING btree (at);
CREATE INDEX address_postal_code_idx ON public.address USING btree (postal_code) WHERE (until IS NULL);
CREATE INDEX answer_person_id_idx ON public.answer USING btree (person_id);
CREATE INDEX audit_actor_id_seq_idx ON public.audit USING btree (actor_id, seq);
CREATE INDEX audit_case_id_seq_idx ON public.audit USING btree (case_id, seq);
CREATE INDEX card_order_batch_id_idx ON public.card_order USING btree (batch_id);
CREATE INDEX card_order_case_id_idx ON public.card_order USING btree (case_id);
CREATE INDEX card_order_due_on_idx ON public.card_order USING btree (due_on) WHERE (mailed_at IS NULL);
CREATE INDEX case_file_card_idx ON public.case_file USING btree (card);
CREATE INDEX case_file_card_idx1 ON public.case_file USING btree (card) WHERE (card = ANY (ARRAY['ordered'::text, 'printed'::text, 'returned-mail'::text, 'not-received'::text]));
CREATE INDEX case_file_landing_idx ON public.case_file USING btree (landing);
CREATE INDEX case_file_photo_photo_since_idx ON public.case_file USING btree (photo, photo_since);
CREATE INDEX change_report_case_id_idx ON public.change_report USING btree (case_id) WHERE (read_at IS NULL);
CREATE INDEX change_report_case_id_told_at_idx ON public.change_report USING btree (case_id, told_at);
CREATE INDEX correction_request_account_id_idx ON public.correction_request USING btree (account_id);
CREATE INDEX correction_request_case_id_asked_at_idx ON public.correction_request USING btree (case_id, asked_at);
CREATE INDEX correction_request_reply_by_idx ON public.correction_request USING btree (reply_by) WHERE (outcome IS NULL);
CREATE INDEX declaration_case_id_made_at_idx ON public.declaration USING btree (case_id, made_at);
CREATE INDEX email_change_due_at_idx ON public.email_change USING btree (due_at) WHERE ((applied_at IS NULL) AND (stopped_at IS NULL));
CREATE INDEX email_change_stopped_at_idx ON public.email_change USING btree (stopped_at) WHERE ((applied_at IS NOT NULL) AND (undone_at IS NULL));
CREATE INDEX factor_clearing_due_at_idx ON public.factor_clearing USING btree (due_at) WHERE ((applied_at IS NULL) AND (stopped_at IS NULL));
CREATE INDEX identity_check_agent_id_at_idx ON public.identity_check USING btree (agent_id, at) WHERE (NOT is_right);
CREATE INDEX identity_check_subject_at_idx ON public.identity_check USING btree (subject, at) WHERE (NOT is_right);
CREATE INDEX invitation_application_id_created_at_idx ON public.invitation USING btree (application_id, created_at);
CREATE INDEX invitation_created_at_idx ON public.invitation USING btree (created_at) WHERE ((answered_at IS NULL) AND (superseded_at IS NULL) AND (expired_at IS NULL));
CREATE INDEX invitation_receipt_idx ON public.invitation USING btree (receipt) WHERE (receipt IS NOT NULL);
CREATE INDEX invitation_request_created_at_idx ON public.invitation_request USING btree (created_at);
CREATE INDEX outbox_case_id_idx ON public.outbox USING btree (case_id);
CREATE INDEX outbox_due_at_idx ON public.outbox USING btree (due_at) WHERE ((sent_at IS NULL) AND (gave_up_at IS NULL));
CREATE INDEX outbox_gave_up_at_idx ON public.outbox USING btree (gave_up_at) WHERE (gave_up_at IS NOT NULL);
CREATE INDEX outbox_lower_idx ON public.outbox USING btree (lower(to_address));
CREATE INDEX outbox_to_account_id_idx ON public.outbox USING btree (to_account_id);
CREATE INDEX own_account_request_created_at_idx ON public.own_account_request USING btree (created_at);
CREATE INDEX parked_form_account_id_idx ON public.parked_form USING btree (account_id);
CREATE INDEX parked_form_expires_at_idx ON public.parked_form USING btree (expires_at);
CREATE INDEX parked_form_file_key_idx ON public.parked_form USING btree (file_key) WHERE (file_key IS NOT NULL);
CREATE INDEX passkey_account_id_idx ON public.passkey USING btree (account_id);
CREATE INDEX passkey_challenge_expires_at_idx ON public.passkey_challenge USING btree (expires_at);
CREATE INDEX person_application_id_idx ON public.person USING btree (application_id);
CREATE INDEX person_birth_date_idx ON public.person USING btree (birth_date);
CREATE INDEX person_lower_idx ON public.person USING btree (lower(email));
CREATE INDEX person_name_words ON public.person USING gin (name_words);
CREATE INDEX person_unfolded ON public.person USING btree (id) WHERE (name_words IS NULL);
CREATE INDEX photo_case_id_idx ON public.photo USING btree (case_id);
CREATE INDEX photo_case_id_uploaded_at_idx ON public.photo USING btree (case_id, uploaded_at);
CREATE INDEX photo_check_forget_at_idx ON public.photo_check USING btree (forget_at);
CREATE INDEX photo_check_image_key_idx ON public.photo_check USING btree (image_key) WHERE (image_key IS NOT NULL);
CREATE INDEX photo_check_image_until_idx ON public.photo_check USING btree (image_until) WHERE ((image_key IS NOT NULL) OR (raw_key IS NOT NULL));
CREATE INDEX photo_check_next_try_at_idx ON public.photo_check USING btree (next_try_at) WHERE (raw_key IS NOT NULL);
CREATE INDEX photo_check_raw_key_idx ON public.photo_check USING btree (raw_key) WHERE (raw_key IS NOT NULL);
CREATE INDEX photo_file_key_idx ON public.photo USING btree (file_key);
CREATE INDEX photo_handoff_account_id_created_at_idx ON public.photo_handoff USING btree (account_id, created_at);
CREATE INDEX photo_handoff_case_id_idx ON public.photo_handoff USING btree (case_id);
CREATE INDEX photo_sent_key_idx ON public.photo USING btree (sent_key) WHERE (sent_key IS NOT NULL);
CREATE INDEX photo_waiting_account_id_idx ON public.photo_waiting USING btree (account_id);
CREATE INDEX photo_waiting_case_id_received_at_idx ON public.photo_waiting USING btree (case_id, received_at);
CREATE INDEX photo_waiting_done_at_idx ON public.photo_waiting USING btree (done_at) WHERE ((done_at IS NOT NULL) AND ((file_key IS NOT NULL) OR (refusal IS NULL)));
CREATE INDEX photo_waiting_file_key_idx ON public.photo_waiting USING btree (file_key) WHERE (file_key IS NOT NULL);
CREATE INDEX photo_waiting_next_try_at_idx ON public.photo_waiting USING btree (next_try_at) WHERE (done_at IS NULL);
CREATE INDEX photo_whole_key_idx ON public.photo USING btree (((whole ->> 'fileKey'::text))) WHERE (whole IS NOT NULL);
CREATE INDEX proofreading_case_id_read_at_idx ON public.proofreading USING btree (case_id, read_at);
CREATE INDEX rate_limit_forget_at_idx ON public.rate_limit USING btree (forget_at);
CREATE INDEX receipt_account_id_idx ON public.receipt USING btree (account_id);
CREATE INDEX receipt_case_id_idx ON public.receipt USING btree (case_id);
CREATE INDEX representation_account_id_idx ON public.representation USING btree (account_id) WHERE (revoked_at IS NULL);
CREATE INDEX representation_case_id_idx ON public.representation USING btree (case_id);
CREATE INDEX representation_lower_idx ON public.representation USING btree (lower(email));
CREATE INDEX reset_link_account_id_idx ON public.reset_link USING btree (account_id);
CREATE INDEX scan_case_id_about_received_at_idx ON public.scan USING btree (case_id, about, received_at);
CREATE INDEX scan_file_key_idx ON public.scan USING btree (file_key);
CREATE INDEX session_account_id_idx ON public.session USING btree (account_id);
CREATE INDEX support_request_case_id_idx ON public.support_request USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX support_request_lower_idx ON public.support_request USING btree (lower(email));
CREATE INDEX support_request_place_hash_idx ON public.support_request USING btree (place_hash) WHERE (done_at IS NULL);
CREATE INDEX support_request_reply_by_idx ON public.support_request USING btree (reply_by) WHERE (done_at IS NULL);
CREATE INDEX tried_name_created_at_idx ON public.tried_name USING btree (created_at);
CREATE UNIQUE INDEX email_change_account_id_idx ON public.email_change USING btree (account_id) WHERE ((applied_at IS NULL) AND (stopped_at IS NULL));
CREATE UNIQUE INDEX factor_clearing_account_id_idx ON public.factor_clearing USING btree (account_id) WHERE ((applied_at IS NULL) AND (stopped_at IS NULL));
CREATE UNIQUE INDEX one_absence ON public.absence USING btree (case_id) WHERE (back_at IS NULL);
CREATE UNIQUE INDEX one_accepted ON public.photo USING btree (case_id) WHERE (stage = 'accepted'::text);
CREATE UNIQUE INDEX one_address ON public.address USING btree (case_id, kind) WHERE (until IS NULL);
CREATE UNIQUE INDEX one_consent ON public.acting_consent USING btree (case_id, account_id) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX one_draft ON public.photo USING btree (case_id) WHERE (stage = 'draft'::text);
CREATE UNIQUE INDEX one_handoff ON public.photo_handoff USING btree (session_id, case_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_hold ON public.hold USING btree (case_id) WHERE (released_at IS NULL);
CREATE UNIQUE INDEX one_open_invitation ON public.invitation USING btree (application_id) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_open_line ON public.correction_request USING btree (case_id, line) WHERE ((outcome IS NULL) AND (line IS NOT NULL));
CREATE UNIQUE INDEX one_order ON public.card_order USING btree (case_id) WHERE (replaced_at IS NULL);
CREATE UNIQUE INDEX one_principal ON public.person USING btree (application_id) WHERE (role = 'principal'::text);
CREATE UNIQUE INDEX one_privacy ON public.address_privacy USING btree (case_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX one_submitted ON public.photo USING btree (case_id) WHERE (stage = 'submitted'::text);
CREATE UNIQUE INDEX own_account_asking_case_id_idx ON public.own_account_asking USING btree (case_id) WHERE (decided_at IS NULL);
CREATE UNIQUE INDEX second_person_request_kind_subject_idx ON public.second_person_request USING btree (kind, subject) WHERE (decided_at IS NULL);


-- functions

CREATE OR REPLACE FUNCTION public.a_glimpse_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what somebody saw when acting ended is never changed';
end $function$;

CREATE OR REPLACE FUNCTION public.audit_append(at timestamp with time zone, act text, case_id uuid, actor_kind text, actor_id uuid, letters text[], details json)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  number bigint;
  entry text;
begin
  if audit_may_name(actor_kind, actor_id) is not true then
    raise exception 'the audit trail takes no act in the name of somebody else' using errcode = 'insufficient_privilege';
  end if;
  -- As it was sent; read as jsonb once, so that nothing is kept that readers could not read.
  if jsonb_typeof(details::jsonb) is distinct from 'object' then
    raise exception 'the details of an act are an object' using errcode = 'invalid_parameter_value';
  end if;
  number := nextval('audit_seq');
  entry := format('{"act":%s,"actor":{"id":%s,"kind":%s},"at":%s,"caseId":%s,"details":%s,"letters":%s,"stored":%s}',
    to_json(act), coalesce(to_json(actor_id)::text, 'null'), to_json(actor_kind),
    to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    coalesce(to_json(case_id)::text, 'null'), details, to_json(letters), jsonb_build_object('seq', number,
      'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'login', session_user,
      'role', audit_working_role(), 'account', portal_account(),
      'is', nullif(current_setting('portal.is', true), '')::text[]));
  insert into audit (seq, at, act, case_id, actor_kind, actor_id, letters, entry)
    values (number, date_trunc('milliseconds', at), act, case_id, actor_kind, actor_id, letters, entry);
  insert into audit_unlinked values (number);
  return number;
end $function$;

CREATE OR REPLACE FUNCTION public.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit trail is append-only';
end $function$;

CREATE OR REPLACE FUNCTION public.audit_link_next(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  head audit_head;
  waiting record;
  linked int := 0;
begin
  select * into strict head from audit_head for update;
  for waiting in
    with taken as (delete from audit_unlinked
      where seq in (select seq from audit_unlinked order by seq limit most) returning seq)
    select t.seq, coalesce(a.entry, '') as entry from taken t left join audit a on a.seq = t.seq order by t.seq
  loop
    head.seq := head.seq + 1;
    head.hash := sha256(head.hash || convert_to(waiting.entry, 'UTF8'));
    insert into audit_link values (head.seq, waiting.seq, head.hash);
    linked := linked + 1;
  end loop;
  update audit_head set seq = head.seq, hash = head.hash where linked > 0;
  return linked;
end $function$;

CREATE OR REPLACE FUNCTION public.audit_may_name(kind text, id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if pg_has_role(audit_working_role(), (select relowner from pg_class where oid = 'public.audit'::regclass), 'member') then
    return true;
  end if;
  if id is null then
    return kind in ('nobody', 'invitee', 'system');
  end if;
  if not exists (select from account k where k.id = audit_may_name.id
    and audit_may_name.kind in (k.kind, 'newcomer', 'halfway')) then
    return false;
  end if;
  return id = portal_account() or (portal_is('door-sign-in', 'door-recovery') and exists (
    select from session s where s.account_id = audit_may_name.id and s.ended_at is null
      and s.xmin = pg_current_xact_id()::xid));
end $function$;

CREATE OR REPLACE FUNCTION public.audit_working_role()
 RETURNS name
 LANGUAGE sql
 STABLE
RETURN CASE current_setting('role'::text) WHEN 'none'::text THEN SESSION_USER ELSE (current_setting('role'::text))::name END;

CREATE OR REPLACE FUNCTION public.portal_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('portal.account'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.portal_acts()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('portal.acts'::text, true), ''::text))::uuid[];

CREATE OR REPLACE FUNCTION public.portal_apart(what text)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting(('portal.apart_'::text || what), true), ''::text))::uuid[], '{}'::uuid[]);

CREATE OR REPLACE FUNCTION public.portal_apart_of(who uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  return (with own as (
    select s.account_id, a.id as application_id from staff_file s join application a on a.number = s.number
    union select s.account_id, p.application_id from staff_file s join person p on p.uci = s.number
    union select d.account_id, p.application_id from staff_declaration d join person p on p.birth_date = d.birth_date
      and case when d.name_query is null or p.name_words is null then lower(p.family_name) = lower(d.family_name)
        else p.name_words @@ d.name_query::tsquery end
    union select d.account_id, p.application_id from staff_declaration d
      join address m on m.postal_code = d.postal_code and m.until is null and d.line1 <> ''
        and portal_fold_line(m.line1) = portal_fold_line(d.line1)
      join case_file c on c.id = m.case_id join person p on p.id = c.person_id
  ), closed as (
    select distinct o.application_id from own o join application a on a.id = o.application_id
    where o.account_id = who or not exists (select from staff_file_permit m where m.account_id = who
      and m.number = a.number)
  ), people as (
    select p.id, c.id as case_id, k.id as account_id from closed join person p using (application_id)
      left join case_file c on c.person_id = p.id left join account k on k.person_id = p.id
  ), orders as (select o.id from card_order o join people using (case_id)
  ), asked as (select r.number from correction_request r join people using (case_id)
    union select r.number from change_report r join people using (case_id))
  select jsonb_build_object(
    'cases', (select coalesce(jsonb_agg(case_id) filter (where case_id is not null), '[]') from people),
    'people', (select coalesce(jsonb_agg(id), '[]') from people),
    'applications', (select coalesce(jsonb_agg(application_id), '[]') from closed),
    'accounts', (select coalesce(jsonb_agg(account_id) filter (where account_id is not null), '[]') from people),
    'others', (select coalesce(jsonb_agg(one), '[]') from (
      select id::text as one from orders union select number from asked) others)));
end $function$;

CREATE OR REPLACE FUNCTION public.portal_applications()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select array_agg(distinct application_id) from person where id = any (portal_people()));
end $function$;

CREATE OR REPLACE FUNCTION public.portal_before()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('portal.before'::text, true), ''::text))::uuid[];

CREATE OR REPLACE FUNCTION public.portal_find(words tsquery, most integer, typed text, numbers text[], client text, born text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not coalesce(portal_is('officer', 'agent', 'producer'), false) then
    return;
  end if;
  return query
    (select id from person where name_words @@ words order by family_name, given_names, id limit most)
    union select id from person where uci = client
    union select p.id from person p join application a on a.id = p.application_id where a.number = any (numbers)
    union select f.person_id from confirmation k join case_file f on f.id = k.case_id where k.document_number = any (numbers);
  if portal_is('officer', 'agent') then
    return query
      select id from person where lower(email) = typed
      union select person_id from account where person_id is not null and (user_name = typed or lower(email) = typed)
      union select id from person where birth_date = born
      union select f.person_id from receipt r join case_file f on f.id = r.case_id where r.number = any (numbers)
      union select k.person_id from receipt r join account k on k.id = r.account_id
        where r.number = any (numbers) and r.case_id is null and k.person_id is not null
      union select p.id from invitation i join person p on p.application_id = i.application_id
        where i.receipt = any (numbers)
      union select f.person_id from correction_request q join case_file f on f.id = q.case_id where q.number = any (numbers);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.portal_fold_line(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(regexp_replace(NORMALIZE(said, NFKD), '[\u0300-\u036f[:space:][:punct:]]'::text, ''::text, 'g'::text));

CREATE OR REPLACE FUNCTION public.portal_is(VARIADIC kinds text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((NULLIF(current_setting('portal.is'::text, true), ''::text))::text[] && kinds);

CREATE OR REPLACE FUNCTION public.portal_keep_apart(protected regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  held record;
begin
  for held in select a.attname as name, k.what from pg_attribute a
      join (values ('case_id', 'cases'), ('account_id', 'accounts'), ('person_id', 'people'),
        ('application_id', 'applications')) k (name, what) on k.name = a.attname
    where a.attrelid = protected and not a.attisdropped
  loop
    execute format('create policy %I on %s as restrictive to portal_web
      using (%I is null or %I <> all ((select portal_apart(%L))::uuid[]))',
      'apart_' || held.what, protected, held.name, held.name, held.what);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.portal_offered()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select array_agg(person_id) from case_file where id = any (portal_before()));
end $function$;

CREATE OR REPLACE FUNCTION public.portal_own()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select array_agg(f.id) from case_file f join account k on k.person_id = f.person_id
    where k.id = portal_account() and f.id = any (portal_acts()));
end $function$;

CREATE OR REPLACE FUNCTION public.portal_people()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select array_agg(person_id) from (
    select person_id from case_file where id = any (portal_sees('any'))
    union select person_id from account where id = portal_account()) mine);
end $function$;

CREATE OR REPLACE FUNCTION public.portal_private()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select coalesce(array_agg(v.case_id), '{}') from address_privacy v join case_file c on c.id = v.case_id
    where v.until is null and not exists (select from account k where k.person_id = c.person_id
      and k.closed_at is null and (k.id = portal_account() or exists (select from representation r
        where r.case_id = v.case_id and r.account_id = portal_account() and r.invited_by = k.id
          and r.revoked_at is null and 'address' = any (r.sees)))));
end $function$;

CREATE OR REPLACE FUNCTION public.portal_protect(protected regclass, reads text, writes text DEFAULT NULL::text, adds text DEFAULT NULL::text, changes text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('grant select, insert, update, delete on %s to portal_worker', protected);
  execute format('create policy worker on %s to portal_worker using (true) with check (true)', protected);
  execute format('grant select on %s to portal_web', protected);
  execute format('create policy web_sees on %s for select to portal_web using (%s)', protected, reads);
  if coalesce(writes, adds) is not null then
    execute format('grant insert on %s to portal_web', protected);
    execute format('create policy web_adds on %s for insert to portal_web with check (%s)', protected, coalesce(adds, writes));
  end if;
  if coalesce(writes, changes) is not null then
    execute format('grant update on %s to portal_web', protected);
    execute format('create policy web_changes on %s for update to portal_web using (%s)', protected, coalesce(changes, writes));
  end if;
  if writes is not null then
    execute format('grant delete on %s to portal_web', protected);
    execute format('create policy web_removes on %s for delete to portal_web using (%s)', protected, writes);
  end if;
  perform portal_keep_apart(protected);
end $function$;

CREATE OR REPLACE FUNCTION public.portal_rename(request uuid, words text[], shown text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  held second_person_request;
  whose uuid;
begin
  select * into held from second_person_request
    where id = request and kind = 'name.correct' and approved and decided_by <> asked_by
      and decided_by = portal_account() and portal_is('officer');
  if held.id is null then return false; end if;
  select person_id into whose from case_file where id = held.subject and id <> all (portal_apart('cases'));
  update person set family_name = held.details ->> 'familyName', given_names = held.details ->> 'givenNames',
    name_words = array_to_tsvector(words) where id = whose;
  update account set display_name = shown where person_id = whose;
  return whose is not null;
end $function$;

CREATE OR REPLACE FUNCTION public.portal_sees(sight text)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting(('portal.'::text || sight), true), ''::text))::uuid[];

CREATE OR REPLACE FUNCTION public.portal_shares_address(whose uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from person p join person o on o.application_id = p.application_id and o.id <> p.id
    left join account k on k.person_id = o.id where p.id = whose and lower(p.email) in (lower(k.email), lower(o.email)));
end $function$;

CREATE OR REPLACE FUNCTION public.portal_spelling(of_case uuid, today date)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
RETURN CASE WHEN (EXISTS (SELECT FROM second_person_request WHERE ((second_person_request.kind = 'name.correct'::text) AND (second_person_request.subject = portal_spelling.of_case) AND (second_person_request.decided_at IS NULL) AND (second_person_request.expires_at >= portal_spelling.today)))) THEN 'open'::text ELSE (SELECT COALESCE(q.outcome, 'open'::text) AS "coalesce" FROM correction_request q WHERE ((q.case_id = portal_spelling.of_case) AND (q.part = 'identity'::text)) ORDER BY q.asked_at DESC LIMIT 1) END;

CREATE OR REPLACE FUNCTION public.portal_unfold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.family_name, old.given_names, old.other_names) is distinct from (new.family_name, new.given_names, new.other_names)
    and old.name_words is not distinct from new.name_words then
    new.name_words := null;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.unnamed_files(keys text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select k from unnest(keys) as t (k)
    where not exists (select 1 from photo where file_key = k)
      and not exists (select 1 from photo where whole is not null and whole->>'fileKey' = k)
      and not exists (select 1 from photo where sent_key = k)
      and not exists (select 1 from photo_waiting where file_key = k)
      and not exists (select 1 from photo_check where image_key = k)
      and not exists (select 1 from photo_check where raw_key = k)
      and not exists (select 1 from parked_form where file_key = k)
      and not exists (select 1 from scan where file_key = k)
  $function$;


-- views

create view addressee with (security_barrier=true) as
 SELECT id,
    email,
    language,
    closed_at
   FROM account
  WHERE ((id = portal_account()) OR portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text, 'administrator'::text, 'door-sign-in'::text, 'door-recovery'::text, 'door-invitation'::text, 'door-new-account'::text, 'door-authority'::text]) OR pg_has_role(CURRENT_USER, 'portal_worker'::name, 'member'::text) OR (EXISTS ( SELECT
           FROM acts_for f
          WHERE ((f.account_id = account.id) AND (f.case_id = ANY (portal_acts()))))) OR (EXISTS ( SELECT
           FROM representation r
          WHERE ((r.account_id = account.id) AND (r.case_id = ANY (portal_acts()))))));

create view relative with (security_barrier=true) as
 SELECT p.id AS person_id,
    c.id AS case_id,
    p.application_id,
    p.role,
    p.family_name,
    p.given_names,
    p.birth_date,
    k.id AS account_id,
    k.first_signed_in_at
   FROM ((person p
     LEFT JOIN case_file c ON ((c.person_id = p.id)))
     LEFT JOIN account k ON (((k.person_id = p.id) AND (k.closed_at IS NULL))))
  WHERE (p.application_id = ANY (( SELECT portal_applications() AS portal_applications)::uuid[]))
UNION ALL
 SELECT p.id AS person_id,
    c.id AS case_id,
    p.application_id,
    p.role,
    p.family_name,
    p.given_names,
    p.birth_date,
    k.id AS account_id,
    k.first_signed_in_at
   FROM ((person p
     LEFT JOIN case_file c ON ((c.person_id = p.id)))
     LEFT JOIN account k ON (((k.person_id = p.id) AND (k.closed_at IS NULL))))
  WHERE (( SELECT pg_has_role(CURRENT_USER, 'portal_worker'::name, 'member'::text) AS pg_has_role) AND (p.application_id <> ALL (COALESCE(( SELECT portal_applications() AS portal_applications), '{}'::uuid[]))));

create view watcher with (security_barrier=true) as
 SELECT case_id,
    account_id,
    invited_by,
    invited_at,
    from_on,
    to_on,
    revoked_at
   FROM representation
  WHERE (('status'::text = ANY (sees)) AND ((case_id = ANY (portal_acts())) OR portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text, 'administrator'::text]) OR pg_has_role(CURRENT_USER, 'portal_worker'::name, 'member'::text)));


-- triggers

CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.acting_glimpse FOR EACH ROW EXECUTE FUNCTION a_glimpse_stays();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_link FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER unfold BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION portal_unfold();


-- row security

alter table absence enable row level security;
alter table access_request enable row level security;
alter table account enable row level security;
alter table acting_consent enable row level security;
alter table acting_glimpse enable row level security;
alter table acts_for enable row level security;
alter table address enable row level security;
alter table address_draft enable row level security;
alter table address_privacy enable row level security;
alter table answer enable row level security;
alter table application enable row level security;
alter table audit enable row level security;
alter table card_batch enable row level security;
alter table card_order enable row level security;
alter table case_file enable row level security;
alter table change_report enable row level security;
alter table claim enable row level security;
alter table code_app enable row level security;
alter table confirmation enable row level security;
alter table correction_request enable row level security;
alter table declaration enable row level security;
alter table email_change enable row level security;
alter table enrolment_code enable row level security;
alter table factor_clearing enable row level security;
alter table hold enable row level security;
alter table identity_check enable row level security;
alter table invitation enable row level security;
alter table invitation_request enable row level security;
alter table outbox enable row level security;
alter table own_account_asking enable row level security;
alter table own_account_request enable row level security;
alter table own_account_wish enable row level security;
alter table parked_form enable row level security;
alter table passkey enable row level security;
alter table person enable row level security;
alter table photo enable row level security;
alter table photo_handoff enable row level security;
alter table photo_return_reason enable row level security;
alter table photo_waiting enable row level security;
alter table proofreading enable row level security;
alter table receipt enable row level security;
alter table recovery_code enable row level security;
alter table representation enable row level security;
alter table reset_link enable row level security;
alter table scan enable row level security;
alter table second_person_request enable row level security;
alter table session enable row level security;
alter table staff_declaration enable row level security;
alter table staff_file enable row level security;
alter table staff_file_permit enable row level security;
alter table staff_identity enable row level security;
alter table support_request enable row level security;
alter table tried_name enable row level security;


-- policies

create policy apart_cases on absence as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on absence as permissive for insert to portal_web
  with check (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy web_changes on absence as permissive for update to portal_web
  using ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_sees on absence as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_sees('status'::text) AS portal_sees)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy worker on absence as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on access_request as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['door-recovery'::text]) AS portal_is));

create policy web_sees on access_request as permissive for select to portal_web
  using (false);

create policy worker on access_request as permissive for all to portal_worker
  using (true)
  with check (true);

create policy administrator_adds on account as permissive for insert to portal_web
  with check (((kind = 'staff'::text) AND ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy apart on account as restrictive for all to portal_web
  using ((id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[])));

create policy apart_people on account as restrictive for all to portal_web
  using (((person_id IS NULL) OR (person_id <> ALL (( SELECT portal_apart('people'::text) AS portal_apart)::uuid[]))));

create policy web_adds on account as permissive for insert to portal_web
  with check ((( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-authority'::text]) AS portal_is)));

create policy web_changes on account as permissive for update to portal_web
  using (((id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy web_sees on account as permissive for select to portal_web
  using (((id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-authority'::text]) AS portal_is)));

create policy worker on account as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on acting_consent as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on acting_consent as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on acting_consent as permissive for insert to portal_web
  with check ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_changes on acting_consent as permissive for update to portal_web
  using ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_sees on acting_consent as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR (account_id = ( SELECT portal_account() AS portal_account))));

create policy worker on acting_consent as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on acting_glimpse as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on acting_glimpse as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on acting_glimpse as permissive for insert to portal_web
  with check (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR (account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is)));

create policy web_sees on acting_glimpse as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy worker on acting_glimpse as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on acts_for as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on acts_for as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on acts_for as permissive for insert to portal_web
  with check ((( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_changes on acts_for as permissive for update to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR (account_id = ( SELECT portal_account() AS portal_account)) OR (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_sees on acts_for as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is) OR (case_id = ANY (( SELECT portal_sees('any'::text) AS portal_sees)::uuid[]))));

create policy worker on acts_for as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on address as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on address as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on address as permissive for insert to portal_web
  with check (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) AND (NOT (case_id = ANY (( SELECT portal_private() AS portal_private)::uuid[])))));

create policy web_changes on address as permissive for update to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) AND (NOT (case_id = ANY (( SELECT portal_private() AS portal_private)::uuid[])))));

create policy web_sees on address as permissive for select to portal_web
  using ((((case_id = ANY (( SELECT portal_sees('address'::text) AS portal_sees)::uuid[])) AND (NOT (case_id = ANY (( SELECT portal_private() AS portal_private)::uuid[])))) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)));

create policy worker on address as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on address_draft as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on address_draft as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on address_draft as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) AND (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_changes on address_draft as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) AND (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_removes on address_draft as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) AND (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_sees on address_draft as permissive for select to portal_web
  using ((account_id = ( SELECT portal_account() AS portal_account)));

create policy worker on address_draft as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on address_privacy as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on address_privacy as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on address_privacy as permissive for insert to portal_web
  with check ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_changes on address_privacy as permissive for update to portal_web
  using ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_sees on address_privacy as permissive for select to portal_web
  using ((case_id = ANY (( SELECT portal_sees('address'::text) AS portal_sees)::uuid[])));

create policy worker on address_privacy as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_people on answer as restrictive for all to portal_web
  using (((person_id IS NULL) OR (person_id <> ALL (( SELECT portal_apart('people'::text) AS portal_apart)::uuid[]))));

create policy web_adds on answer as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is));

create policy web_sees on answer as permissive for select to portal_web
  using (((person_id = ANY (( SELECT portal_people() AS portal_people)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy worker on answer as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart on application as restrictive for all to portal_web
  using ((id <> ALL (( SELECT portal_apart('applications'::text) AS portal_apart)::uuid[])));

create policy web_sees on application as permissive for select to portal_web
  using (((id = ANY (( SELECT portal_applications() AS portal_applications)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy worker on application as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_sees on audit as permissive for select to portal_web
  using ((((case_id = ANY (( SELECT portal_sees('status'::text) AS portal_sees)::uuid[])) AND (act <> ALL (ARRAY['family.hide-address'::text, 'family.show-address'::text, 'family.wish'::text, 'family.ask-account'::text, 'family.approve-account'::text, 'family.refuse-account'::text, 'change.tell'::text, 'change.consider'::text])) AND (NOT ((act = 'address.change'::text) AND (case_id = ANY (( SELECT portal_private() AS portal_private)::uuid[]))))) OR (case_id = ANY (( SELECT portal_own() AS portal_own)::uuid[])) OR (actor_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text, 'administrator'::text]) AS portal_is)));

create policy whole on audit as permissive for select to portal_auditor, portal_worker
  using (true);

create policy web_adds on card_batch as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is));

create policy web_changes on card_batch as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is));

create policy web_removes on card_batch as permissive for delete to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is));

create policy web_sees on card_batch as permissive for select to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is));

create policy worker on card_batch as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_cases on card_order as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on card_order as permissive for insert to portal_web
  with check (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)));

create policy web_changes on card_order as permissive for update to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)));

create policy web_sees on card_order as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_sees('status'::text) AS portal_sees)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)));

create policy worker on card_order as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart on case_file as restrictive for all to portal_web
  using ((id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[])));

create policy apart_people on case_file as restrictive for all to portal_web
  using (((person_id IS NULL) OR (person_id <> ALL (( SELECT portal_apart('people'::text) AS portal_apart)::uuid[]))));

create policy web_changes on case_file as permissive for update to portal_web
  using (((id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text]) AS portal_is)));

create policy web_sees on case_file as permissive for select to portal_web
  using (((id = ANY (( SELECT portal_sees('any'::text) AS portal_sees)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is) OR (( SELECT portal_is(VARIADIC ARRAY['door-phone'::text]) AS portal_is) AND (id IN ( SELECT h.case_id
   FROM photo_handoff h))) OR (id = ANY (( SELECT portal_before() AS portal_before)::uuid[]))));

create policy worker on case_file as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on change_report as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on change_report as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on change_report as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) AND (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_changes on change_report as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_sees on change_report as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR (case_id = ANY (( SELECT portal_own() AS portal_own)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR (( SELECT portal_is(VARIADIC ARRAY['representative'::text]) AS portal_is) AND (case_id = ANY (( SELECT portal_sees('status'::text) AS portal_sees)::uuid[])) AND (account_id IN ( SELECT r.invited_by
   FROM representation r
  WHERE ((r.account_id = ( SELECT portal_account() AS portal_account)) AND (r.case_id = change_report.case_id) AND (r.revoked_at IS NULL)))))));

create policy worker on change_report as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_cases on claim as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on claim as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_changes on claim as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_removes on claim as permissive for delete to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_sees on claim as permissive for select to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy worker on claim as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on code_app as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on code_app as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_changes on code_app as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_removes on code_app as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_sees on code_app as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy worker on code_app as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_cases on confirmation as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on confirmation as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_sees on confirmation as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_sees('proof'::text) AS portal_sees)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)));

create policy worker on confirmation as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on correction_request as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on correction_request as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on correction_request as permissive for insert to portal_web
  with check ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_changes on correction_request as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is));

create policy web_sees on correction_request as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is)));

create policy worker on correction_request as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on declaration as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on declaration as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on declaration as permissive for insert to portal_web
  with check ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_sees on declaration as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is)));

create policy worker on declaration as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on email_change as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on email_change as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-recovery'::text]) AS portal_is)));

create policy web_changes on email_change as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-recovery'::text]) AS portal_is)));

create policy web_removes on email_change as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-recovery'::text]) AS portal_is)));

create policy web_sees on email_change as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-recovery'::text]) AS portal_is)));

create policy worker on email_change as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on enrolment_code as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on enrolment_code as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is));

create policy web_changes on enrolment_code as permissive for update to portal_web
  using (false);

create policy web_removes on enrolment_code as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy web_sees on enrolment_code as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy worker on enrolment_code as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on factor_clearing as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on factor_clearing as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['agent'::text, 'administrator'::text, 'door-recovery'::text]) AS portal_is));

create policy web_changes on factor_clearing as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['agent'::text, 'administrator'::text, 'door-recovery'::text]) AS portal_is));

create policy web_removes on factor_clearing as permissive for delete to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['agent'::text, 'administrator'::text, 'door-recovery'::text]) AS portal_is));

create policy web_sees on factor_clearing as permissive for select to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['agent'::text, 'administrator'::text, 'door-recovery'::text]) AS portal_is) OR (account_id = ( SELECT portal_account() AS portal_account))));

create policy worker on factor_clearing as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_cases on hold as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on hold as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_changes on hold as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_sees on hold as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_sees('status'::text) AS portal_sees)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is)));

create policy worker on hold as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on identity_check as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is));

create policy web_sees on identity_check as permissive for select to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is));

create policy worker on identity_check as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_applications on invitation as restrictive for all to portal_web
  using (((application_id IS NULL) OR (application_id <> ALL (( SELECT portal_apart('applications'::text) AS portal_apart)::uuid[]))));

create policy web_adds on invitation as permissive for insert to portal_web
  with check ((( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy web_changes on invitation as permissive for update to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy web_sees on invitation as permissive for select to portal_web
  using (((application_id = ANY (( SELECT portal_applications() AS portal_applications)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy worker on invitation as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on invitation_request as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is));

create policy web_sees on invitation_request as permissive for select to portal_web
  using (false);

create policy worker on invitation_request as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_cases on outbox as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on outbox as permissive for insert to portal_web
  with check (true);

create policy web_sees on outbox as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_own() AS portal_own)::uuid[])) OR (to_account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ((to_account_id IS NULL) AND (lower(to_address) = ( SELECT lower(account.email) AS lower
   FROM account
  WHERE (account.id = ( SELECT portal_account() AS portal_account)))))));

create policy web_sends_again on outbox as permissive for update to portal_web
  using (((gave_up_at IS NOT NULL) AND (sent_at IS NULL) AND ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is)))
  with check (((sent_at IS NULL) AND (again_at IS NOT NULL) AND ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is)));

create policy worker on outbox as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_cases on own_account_asking as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on own_account_asking as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is));

create policy web_changes on own_account_asking as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is));

create policy web_sees on own_account_asking as permissive for select to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR (case_id IN ( SELECT f.id
   FROM (case_file f
     JOIN account k ON ((k.person_id = f.person_id)))
  WHERE (k.id = ( SELECT portal_account() AS portal_account))))));

create policy worker on own_account_asking as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on own_account_request as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['door-own-account'::text]) AS portal_is));

create policy web_sees on own_account_request as permissive for select to portal_web
  using (false);

create policy worker on own_account_request as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_people on own_account_wish as restrictive for all to portal_web
  using (((person_id IS NULL) OR (person_id <> ALL (( SELECT portal_apart('people'::text) AS portal_apart)::uuid[]))));

create policy web_changes on own_account_wish as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is));

create policy web_sees on own_account_wish as permissive for select to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR (person_id = ( SELECT account.person_id
   FROM account
  WHERE (account.id = ( SELECT portal_account() AS portal_account))))));

create policy worker on own_account_wish as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on parked_form as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on parked_form as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-entrance'::text]) AS portal_is)));

create policy web_changes on parked_form as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-entrance'::text]) AS portal_is)));

create policy web_removes on parked_form as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-entrance'::text]) AS portal_is)));

create policy web_sees on parked_form as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-entrance'::text]) AS portal_is)));

create policy worker on parked_form as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on passkey as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on passkey as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_changes on passkey as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_removes on passkey as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_sees on passkey as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy worker on passkey as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart on person as restrictive for all to portal_web
  using ((id <> ALL (( SELECT portal_apart('people'::text) AS portal_apart)::uuid[])));

create policy apart_applications on person as restrictive for all to portal_web
  using (((application_id IS NULL) OR (application_id <> ALL (( SELECT portal_apart('applications'::text) AS portal_apart)::uuid[]))));

create policy web_changes on person as permissive for update to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is)));

create policy web_sees on person as permissive for select to portal_web
  using (((id = ANY (( SELECT portal_people() AS portal_people)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text, 'producer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text, 'door-new-account'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is) OR (( SELECT portal_is(VARIADIC ARRAY['door-phone'::text]) AS portal_is) AND (id IN ( SELECT f.person_id
   FROM (photo_handoff h
     JOIN case_file f ON ((f.id = h.case_id)))))) OR (id = ANY (( SELECT portal_offered() AS portal_offered)::uuid[]))));

create policy worker on person as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on photo as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on photo as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on photo as permissive for insert to portal_web
  with check ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_changes on photo as permissive for update to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is)));

create policy web_removes on photo as permissive for delete to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) AND (stage = 'draft'::text)));

create policy web_sees on photo as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_sees('photo'::text) AS portal_sees)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)));

create policy worker on photo as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on photo_handoff as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on photo_handoff as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on photo_handoff as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-phone'::text]) AS portal_is)));

create policy web_changes on photo_handoff as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-phone'::text]) AS portal_is)));

create policy web_removes on photo_handoff as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-phone'::text]) AS portal_is)));

create policy web_sees on photo_handoff as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-phone'::text]) AS portal_is)));

create policy worker on photo_handoff as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on photo_return_reason as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is));

create policy web_sees on photo_return_reason as permissive for select to portal_web
  using ((EXISTS ( SELECT
   FROM photo f
  WHERE (f.id = photo_return_reason.photo_id))));

create policy worker on photo_return_reason as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on photo_waiting as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on photo_waiting as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on photo_waiting as permissive for insert to portal_web
  with check ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_changes on photo_waiting as permissive for update to portal_web
  using ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_removes on photo_waiting as permissive for delete to portal_web
  using ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_sees on photo_waiting as permissive for select to portal_web
  using ((case_id = ANY (( SELECT portal_sees('photo'::text) AS portal_sees)::uuid[])));

create policy worker on photo_waiting as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on proofreading as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on proofreading as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on proofreading as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) AND (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_sees on proofreading as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is)));

create policy worker on proofreading as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on receipt as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on receipt as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on receipt as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy web_sees on receipt as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-invitation'::text]) AS portal_is)));

create policy worker on receipt as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on recovery_code as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on recovery_code as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_changes on recovery_code as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_removes on recovery_code as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_sees on recovery_code as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy worker on recovery_code as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on representation as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on representation as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on representation as permissive for insert to portal_web
  with check ((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])));

create policy web_changes on representation as permissive for update to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR (account_id = ( SELECT portal_account() AS portal_account))));

create policy web_sees on representation as permissive for select to portal_web
  using (((case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[])) OR (account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-authority'::text]) AS portal_is)));

create policy worker on representation as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on reset_link as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on reset_link as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_changes on reset_link as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_removes on reset_link as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy web_sees on reset_link as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text]) AS portal_is)));

create policy worker on reset_link as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on scan as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy apart_cases on scan as restrictive for all to portal_web
  using (((case_id IS NULL) OR (case_id <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[]))));

create policy web_adds on scan as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) AND (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_sees on scan as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR (case_id = ANY (( SELECT portal_own() AS portal_own)::uuid[])) OR ( SELECT portal_is(VARIADIC ARRAY['officer'::text, 'agent'::text]) AS portal_is)));

create policy worker on scan as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on second_person_request as permissive for insert to portal_web
  with check ((((kind ~~ 'card.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)) OR ((kind ~~ 'staff.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)) OR ((kind ~~ 'name.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) AND (subject <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[])))));

create policy web_changes on second_person_request as permissive for update to portal_web
  using ((((kind ~~ 'card.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)) OR ((kind ~~ 'staff.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)) OR ((kind ~~ 'name.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) AND (subject <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[])))));

create policy web_sees on second_person_request as permissive for select to portal_web
  using ((((kind ~~ 'card.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['producer'::text]) AS portal_is)) OR ((kind ~~ 'staff.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)) OR ((kind ~~ 'name.%'::text) AND ( SELECT portal_is(VARIADIC ARRAY['officer'::text]) AS portal_is) AND (subject <> ALL (( SELECT portal_apart('cases'::text) AS portal_apart)::uuid[])))));

create policy worker on second_person_request as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on session as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on session as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is)));

create policy web_changes on session as permissive for update to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is)));

create policy web_removes on session as permissive for delete to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is)));

create policy web_sees on session as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text, 'door-recovery'::text, 'door-entrance'::text]) AS portal_is)));

create policy worker on session as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on staff_declaration as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on staff_declaration as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy web_changes on staff_declaration as permissive for update to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) AND (NOT (account_id = ( SELECT portal_account() AS portal_account)))));

create policy web_sees on staff_declaration as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy worker on staff_declaration as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on staff_file as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on staff_file as permissive for insert to portal_web
  with check (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy web_changes on staff_file as permissive for update to portal_web
  using (false);

create policy web_removes on staff_file as permissive for delete to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) AND (NOT (account_id = ( SELECT portal_account() AS portal_account)))));

create policy web_sees on staff_file as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy worker on staff_file as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on staff_file_permit as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on staff_file_permit as permissive for insert to portal_web
  with check ((( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) AND (NOT (account_id = ( SELECT portal_account() AS portal_account)))));

create policy web_changes on staff_file_permit as permissive for update to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) AND (NOT (account_id = ( SELECT portal_account() AS portal_account)))));

create policy web_removes on staff_file_permit as permissive for delete to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is) AND (NOT (account_id = ( SELECT portal_account() AS portal_account)))));

create policy web_sees on staff_file_permit as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['administrator'::text]) AS portal_is)));

create policy worker on staff_file_permit as permissive for all to portal_worker
  using (true)
  with check (true);

create policy apart_accounts on staff_identity as restrictive for all to portal_web
  using (((account_id IS NULL) OR (account_id <> ALL (( SELECT portal_apart('accounts'::text) AS portal_apart)::uuid[]))));

create policy web_adds on staff_identity as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text]) AS portal_is));

create policy web_changes on staff_identity as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text]) AS portal_is));

create policy web_removes on staff_identity as permissive for delete to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text]) AS portal_is));

create policy web_sees on staff_identity as permissive for select to portal_web
  using (((account_id = ( SELECT portal_account() AS portal_account)) OR ( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text]) AS portal_is)));

create policy worker on staff_identity as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on support_request as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['door-support'::text]) AS portal_is));

create policy web_changes on support_request as permissive for update to portal_web
  using (( SELECT portal_is(VARIADIC ARRAY['agent'::text]) AS portal_is));

create policy web_own_case on support_request as restrictive for insert to portal_web
  with check (((case_id IS NULL) OR (case_id = ANY (( SELECT portal_acts() AS portal_acts)::uuid[]))));

create policy web_sees on support_request as permissive for select to portal_web
  using ((( SELECT portal_is(VARIADIC ARRAY['agent'::text, 'door-support'::text]) AS portal_is) OR (lower(email) IN ( SELECT lower(account.email) AS lower
   FROM account
  WHERE (account.id = ( SELECT portal_account() AS portal_account))))));

create policy worker on support_request as permissive for all to portal_worker
  using (true)
  with check (true);

create policy web_adds on tried_name as permissive for insert to portal_web
  with check (( SELECT portal_is(VARIADIC ARRAY['door-sign-in'::text]) AS portal_is));

create policy web_sees on tried_name as permissive for select to portal_web
  using (false);

create policy worker on tried_name as permissive for all to portal_worker
  using (true)
  with check (true);


-- grants

grant delete, insert, select, update on absence to portal_worker;
grant delete, insert, select, update on access_request to portal_worker;
grant delete, insert, select, update on account to portal_worker;
grant delete, insert, select, update on acting_consent to portal_worker;
grant delete, insert, select, update on acting_glimpse to portal_worker;
grant delete, insert, select, update on acts_for to portal_worker;
grant delete, insert, select, update on address to portal_worker;
grant delete, insert, select, update on address_draft to portal_web;
grant delete, insert, select, update on address_draft to portal_worker;
grant delete, insert, select, update on address_privacy to portal_worker;
grant delete, insert, select, update on answer to portal_worker;
grant delete, insert, select, update on application to portal_worker;
grant delete, insert, select, update on card_batch to portal_web;
grant delete, insert, select, update on card_batch to portal_worker;
grant delete, insert, select, update on card_order to portal_worker;
grant delete, insert, select, update on case_file to portal_worker;
grant delete, insert, select, update on change_report to portal_worker;
grant delete, insert, select, update on claim to portal_web;
grant delete, insert, select, update on claim to portal_worker;
grant delete, insert, select, update on code_app to portal_web;
grant delete, insert, select, update on code_app to portal_worker;
grant delete, insert, select, update on confirmation to portal_worker;
grant delete, insert, select, update on correction_request to portal_worker;
grant delete, insert, select, update on declaration to portal_worker;
grant delete, insert, select, update on email_change to portal_web;
grant delete, insert, select, update on email_change to portal_worker;
grant delete, insert, select, update on enrolment_code to portal_web;
grant delete, insert, select, update on enrolment_code to portal_worker;
grant delete, insert, select, update on factor_clearing to portal_web;
grant delete, insert, select, update on factor_clearing to portal_worker;
grant delete, insert, select, update on hold to portal_worker;
grant delete, insert, select, update on identity_check to portal_worker;
grant delete, insert, select, update on invitation to portal_worker;
grant delete, insert, select, update on invitation_request to portal_worker;
grant delete, insert, select, update on mail_pause to portal_worker;
grant delete, insert, select, update on outbox to portal_worker;
grant delete, insert, select, update on own_account_asking to portal_worker;
grant delete, insert, select, update on own_account_request to portal_worker;
grant delete, insert, select, update on own_account_wish to portal_worker;
grant delete, insert, select, update on parked_form to portal_web;
grant delete, insert, select, update on parked_form to portal_worker;
grant delete, insert, select, update on passkey to portal_web;
grant delete, insert, select, update on passkey to portal_worker;
grant delete, insert, select, update on passkey_challenge to portal_web;
grant delete, insert, select, update on passkey_challenge to portal_worker;
grant delete, insert, select, update on person to portal_worker;
grant delete, insert, select, update on photo to portal_web;
grant delete, insert, select, update on photo to portal_worker;
grant delete, insert, select, update on photo_check to portal_web;
grant delete, insert, select, update on photo_check to portal_worker;
grant delete, insert, select, update on photo_handoff to portal_web;
grant delete, insert, select, update on photo_handoff to portal_worker;
grant delete, insert, select, update on photo_return_reason to portal_worker;
grant delete, insert, select, update on photo_waiting to portal_web;
grant delete, insert, select, update on photo_waiting to portal_worker;
grant delete, insert, select, update on proofreading to portal_worker;
grant delete, insert, select, update on rate_limit to portal_web;
grant delete, insert, select, update on rate_limit to portal_worker;
grant delete, insert, select, update on receipt to portal_worker;
grant delete, insert, select, update on recovery_code to portal_web;
grant delete, insert, select, update on recovery_code to portal_worker;
grant delete, insert, select, update on representation to portal_worker;
grant delete, insert, select, update on reset_link to portal_web;
grant delete, insert, select, update on reset_link to portal_worker;
grant delete, insert, select, update on scan to portal_worker;
grant delete, insert, select, update on second_person_request to portal_worker;
grant delete, insert, select, update on session to portal_web;
grant delete, insert, select, update on session to portal_worker;
grant delete, insert, select, update on sign_on_answer to portal_web;
grant delete, insert, select, update on sign_on_answer to portal_worker;
grant delete, insert, select, update on staff_declaration to portal_worker;
grant delete, insert, select, update on staff_file to portal_web;
grant delete, insert, select, update on staff_file to portal_worker;
grant delete, insert, select, update on staff_file_permit to portal_web;
grant delete, insert, select, update on staff_file_permit to portal_worker;
grant delete, insert, select, update on staff_identity to portal_web;
grant delete, insert, select, update on staff_identity to portal_worker;
grant delete, insert, select, update on support_request to portal_worker;
grant delete, insert, select, update on tried_name to portal_worker;
grant insert, select on access_request to portal_web;
grant insert, select on acting_glimpse to portal_web;
grant insert, select on answer to portal_web;
grant insert, select on confirmation to portal_web;
grant insert, select on declaration to portal_web;
grant insert, select on demo_mail to portal_web;
grant insert, select on demo_mail to portal_worker;
grant insert, select on identity_check to portal_web;
grant insert, select on invitation_request to portal_web;
grant insert, select on outbox to portal_web;
grant insert, select on own_account_request to portal_web;
grant insert, select on photo_return_reason to portal_web;
grant insert, select on problem_report to portal_web;
grant insert, select on problem_report to portal_worker;
grant insert, select on proofreading to portal_web;
grant insert, select on receipt to portal_web;
grant insert, select on scan to portal_web;
grant insert, select on tried_name to portal_web;
grant insert, select, update on absence to portal_web;
grant insert, select, update on account to portal_web;
grant insert, select, update on acting_consent to portal_web;
grant insert, select, update on acts_for to portal_web;
grant insert, select, update on address to portal_web;
grant insert, select, update on address_privacy to portal_web;
grant insert, select, update on card_order to portal_web;
grant insert, select, update on change_report to portal_web;
grant insert, select, update on correction_request to portal_web;
grant insert, select, update on hold to portal_web;
grant insert, select, update on invitation to portal_web;
grant insert, select, update on own_account_asking to portal_web;
grant insert, select, update on representation to portal_web;
grant insert, select, update on second_person_request to portal_web;
grant insert, select, update on staff_declaration to portal_web;
grant insert, select, update on support_request to portal_web;
grant select on addressee to portal_web;
grant select on addressee to portal_worker;
grant select on application to portal_web;
grant select on audit to portal_auditor;
grant select on audit to portal_web;
grant select on audit to portal_worker;
grant select on audit_head to portal_auditor;
grant select on audit_head to portal_worker;
grant select on audit_link to portal_auditor;
grant select on audit_link to portal_worker;
grant select on audit_unlinked to portal_auditor;
grant select on audit_unlinked to portal_worker;
grant select on mail_pause to portal_web;
grant select on relative to portal_web;
grant select on relative to portal_worker;
grant select on watcher to portal_web;
grant select on watcher to portal_worker;
grant select, update on case_file to portal_web;
grant select, update on own_account_wish to portal_web;
grant select, update on person to portal_web;
grant update (due_at, attempts, gave_up_at, last_error, unreachable_at, again_at) on outbox to portal_web;
