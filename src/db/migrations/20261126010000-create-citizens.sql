CREATE TABLE citizen (
  citizen_id text NOT NULL,
  phone text,
  email text,
  full_name text,
  identity_number text,
  birth_date date,
  sex text,
  address text,
  assurance text NOT NULL DEFAULT 'phone',
  national_subject text,
  created_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  CONSTRAINT citizen_pk PRIMARY KEY (citizen_id),
  CONSTRAINT citizen_id_form CHECK (citizen_id ~ '^citizen:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  CONSTRAINT citizen_phone_unique UNIQUE (phone),
  CONSTRAINT citizen_phone_form CHECK (phone ~ '^0[35789][0-9]{8}$'),
  CONSTRAINT citizen_email_unique UNIQUE (email),
  CONSTRAINT citizen_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%'),
  CONSTRAINT citizen_name_nfc CHECK (full_name IS NFC NORMALIZED AND full_name <> ''),
  CONSTRAINT citizen_identity_number_form CHECK (identity_number ~ '^[0-9]{12}$'),
  CONSTRAINT citizen_sex_known CHECK (sex IN ('male', 'female')),
  CONSTRAINT citizen_address_nfc CHECK (address IS NFC NORMALIZED AND address <> ''),
  CONSTRAINT citizen_assurance_known CHECK (assurance IN ('phone', 'national')),
  CONSTRAINT citizen_national_subject_unique UNIQUE (national_subject),
  CONSTRAINT citizen_national_has_subject CHECK ((assurance = 'national') = (national_subject IS NOT NULL)),
  CONSTRAINT citizen_can_come_in CHECK ((closed_at IS NULL) = (phone IS NOT NULL OR national_subject IS NOT NULL)),
  CONSTRAINT citizen_closed_is_empty CHECK (
    closed_at IS NULL
    OR num_nonnulls(email, full_name, identity_number, birth_date, sex, address) = 0)
);
COMMENT ON TABLE citizen IS 'People who file for themselves or others: known by a telephone number that they proved, or by the national identity. Never an officer.';
COMMENT ON COLUMN citizen.citizen_id IS 'With its prefix, as it stands in the log of accesses and in what was done: no officer is called so.';
COMMENT ON COLUMN citizen.phone IS 'Proved by a code; with its leading 0, digits only.';
COMMENT ON COLUMN citizen.email IS 'Proved by a code; in lower case.';
COMMENT ON COLUMN citizen.national_subject IS 'Issuer and subject of the national identity.';
COMMENT ON COLUMN citizen.closed_at IS 'When its owner closed the account: everything personal is gone from it, its name stays for what was done under it.';

CREATE TABLE citizen_code (
  request_hash bytea NOT NULL,
  purpose text NOT NULL,
  contact text NOT NULL,
  citizen_id text,
  code_hash bytea NOT NULL,
  address text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  spent_at timestamptz(3),
  CONSTRAINT citizen_code_pk PRIMARY KEY (request_hash),
  CONSTRAINT citizen_code_citizen_fk FOREIGN KEY (citizen_id) REFERENCES citizen,
  CONSTRAINT citizen_code_purpose_known CHECK (purpose IN ('sign-in', 'prove')),
  CONSTRAINT citizen_code_purpose_fits CHECK (purpose = 'sign-in' OR citizen_id IS NOT NULL),
  CONSTRAINT citizen_code_hashes_sha256 CHECK (octet_length(request_hash) = 32 AND octet_length(code_hash) = 32),
  CONSTRAINT citizen_code_tries_counted CHECK (tries >= 0)
);
COMMENT ON TABLE citizen_code IS 'Codes that were sent: kept for a day, so that nobody is sent too many, whether there is such an account or not.';
COMMENT ON COLUMN citizen_code.request_hash IS 'SHA-256 of the secret that the asking browser alone holds.';
COMMENT ON COLUMN citizen_code.code_hash IS 'HMAC-SHA256 of the code under that secret: who reads this table cannot find it by trying.';
COMMENT ON COLUMN citizen_code.citizen_id IS 'Whose account is to have the number or address, where it is being proved.';
CREATE INDEX citizen_code_by_contact ON citizen_code (contact, asked_at);
CREATE INDEX citizen_code_by_address ON citizen_code (address, asked_at);

CREATE TABLE citizen_session (
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  citizen_id text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  last_seen_at timestamptz(3) NOT NULL,
  is_remembered boolean NOT NULL,
  means text NOT NULL,
  agent text NOT NULL,
  address text NOT NULL,
  form_secret text NOT NULL,
  CONSTRAINT citizen_session_pk PRIMARY KEY (token_hash),
  CONSTRAINT citizen_session_id_unique UNIQUE (session_id),
  CONSTRAINT citizen_session_citizen_fk FOREIGN KEY (citizen_id) REFERENCES citizen,
  CONSTRAINT citizen_session_hash_sha256 CHECK (octet_length(token_hash) = 32),
  CONSTRAINT citizen_session_means_known CHECK (means IN ('phone', 'email', 'passkey', 'national')),
  CONSTRAINT citizen_session_time_forward CHECK (last_seen_at >= started_at)
);
COMMENT ON TABLE citizen_session IS 'Sign-ins of citizens that still hold. Ended ones are deleted: the log of accesses keeps what happened in them.';
COMMENT ON COLUMN citizen_session.is_remembered IS 'A device of one''s own: it stays signed in for weeks.';
COMMENT ON COLUMN citizen_session.means IS 'By what its owner was known.';
CREATE INDEX citizen_session_by_citizen ON citizen_session (citizen_id);

GRANT SELECT, INSERT, UPDATE (phone, email, full_name, identity_number, birth_date, sex, address, assurance, national_subject, closed_at) ON citizen TO motcua_app;
GRANT SELECT, INSERT, DELETE, UPDATE (tries, spent_at) ON citizen_code TO motcua_app;
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen_at) ON citizen_session TO motcua_app;
