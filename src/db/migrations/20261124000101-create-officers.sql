CREATE TABLE officer (
  officer_id uuid NOT NULL,
  account text NOT NULL,
  full_name text NOT NULL,
  must_use_totp boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  disabled_at timestamptz(3),
  CONSTRAINT officer_pk PRIMARY KEY (officer_id),
  CONSTRAINT officer_account_unique UNIQUE (account),
  CONSTRAINT officer_account_form CHECK (account ~ '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$' AND length(account) BETWEEN 3 AND 64),
  CONSTRAINT officer_name_nfc CHECK (full_name IS NFC NORMALIZED AND full_name <> '')
);
COMMENT ON TABLE officer IS 'Somebody who signs in to work. Never deleted: the log of dossiers names accounts for ever.';
COMMENT ON COLUMN officer.must_use_totp IS 'A leader or an administrator required one-time codes: without them the officer can only set them up.';

CREATE TABLE officer_holding (
  officer_id uuid NOT NULL,
  post text NOT NULL,
  unit_id integer,
  valid_from date NOT NULL,
  valid_to date,
  ended_at timestamptz(3),
  CONSTRAINT officer_holding_officer_fk FOREIGN KEY (officer_id) REFERENCES officer,
  CONSTRAINT officer_holding_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT officer_holding_post_known CHECK (post IN ('receiving-officer', 'processing-officer', 'unit-leader', 'catalogue-steward', 'monitor', 'auditor', 'administrator')),
  CONSTRAINT officer_holding_unit_fits_post CHECK (
    CASE
      WHEN post IN ('receiving-officer', 'processing-officer', 'unit-leader') THEN unit_id IS NOT NULL
      WHEN post = 'monitor' THEN true
      ELSE unit_id IS NULL
    END),
  CONSTRAINT officer_holding_days_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT officer_holding_held_once
    EXCLUDE USING gist (officer_id WITH =, post WITH =, coalesce(unit_id, 0) WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (ended_at IS NULL)
);
COMMENT ON TABLE officer_holding IS 'The posts that officers hold, and held, on the days valid_from to valid_to (both included).';
COMMENT ON COLUMN officer_holding.ended_at IS 'When it was taken back, at once, whatever its days say.';
CREATE INDEX officer_holding_by_unit ON officer_holding (unit_id);

CREATE TABLE officer_credential (
  officer_id uuid NOT NULL,
  password_hash text NOT NULL,
  password_changed_at timestamptz(3) NOT NULL,
  totp_secret bytea,
  totp_offered bytea,
  totp_last_step bigint,
  CONSTRAINT officer_credential_pk PRIMARY KEY (officer_id),
  CONSTRAINT officer_credential_officer_fk FOREIGN KEY (officer_id) REFERENCES officer,
  CONSTRAINT officer_credential_argon2id CHECK (password_hash LIKE '$argon2id$%'),
  CONSTRAINT officer_credential_totp_strong CHECK (octet_length(totp_secret) >= 20 AND octet_length(totp_offered) >= 20)
);
COMMENT ON TABLE officer_credential IS 'What officers prove themselves with, apart from what is shown of them.';
COMMENT ON COLUMN officer_credential.totp_offered IS 'A secret that was shown and not yet confirmed by a first code; the one before it holds until then.';
COMMENT ON COLUMN officer_credential.totp_last_step IS 'Time step of the newest code that was taken: no code is taken twice.';

CREATE TABLE sign_in_attempt (
  subject_hash bytea NOT NULL,
  attempts integer NOT NULL,
  last_at timestamptz(3) NOT NULL,
  CONSTRAINT sign_in_attempt_pk PRIMARY KEY (subject_hash),
  CONSTRAINT sign_in_attempt_hash_sha256 CHECK (octet_length(subject_hash) = 32),
  CONSTRAINT sign_in_attempt_counted CHECK (attempts >= 0)
);
COMMENT ON TABLE sign_in_attempt IS 'Attempts to sign in since the last that succeeded, by what was typed as account: of unknown ones too, so that being locked out tells nobody which accounts there are.';
COMMENT ON COLUMN sign_in_attempt.subject_hash IS 'SHA-256: people type passwords into the wrong field.';
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last_at);

CREATE TABLE officer_session (
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  started_at timestamptz(3) NOT NULL,
  last_seen_at timestamptz(3) NOT NULL,
  agent text NOT NULL,
  address text NOT NULL,
  form_secret text NOT NULL,
  CONSTRAINT officer_session_pk PRIMARY KEY (token_hash),
  CONSTRAINT officer_session_id_unique UNIQUE (session_id),
  CONSTRAINT officer_session_officer_fk FOREIGN KEY (officer_id) REFERENCES officer,
  CONSTRAINT officer_session_hash_sha256 CHECK (octet_length(token_hash) = 32),
  CONSTRAINT officer_session_time_forward CHECK (last_seen_at >= started_at)
);
COMMENT ON TABLE officer_session IS 'Sign-ins that still hold. Ended ones are deleted: the log of accesses keeps what happened in them.';
COMMENT ON COLUMN officer_session.token_hash IS 'SHA-256 of the token in the browser: who reads this table cannot sign in with it.';
CREATE INDEX officer_session_by_officer ON officer_session (officer_id);

GRANT SELECT, INSERT, UPDATE (full_name, must_use_totp, disabled_at) ON officer TO motcua_app;
GRANT SELECT, INSERT, UPDATE (ended_at) ON officer_holding TO motcua_app;
GRANT SELECT, INSERT, UPDATE (password_hash, password_changed_at, totp_secret, totp_offered, totp_last_step) ON officer_credential TO motcua_app;
GRANT SELECT, INSERT, DELETE, UPDATE (attempts, last_at) ON sign_in_attempt TO motcua_app;
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen_at) ON officer_session TO motcua_app;
