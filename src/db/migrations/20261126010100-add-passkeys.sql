CREATE TABLE citizen_passkey (
  credential_id text NOT NULL,
  citizen_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  agent text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT citizen_passkey_pk PRIMARY KEY (credential_id),
  CONSTRAINT citizen_passkey_citizen_fk FOREIGN KEY (citizen_id) REFERENCES citizen,
  CONSTRAINT citizen_passkey_id_base64url CHECK (credential_id ~ '^[A-Za-z0-9_-]+$' AND length(credential_id) <= 1400),
  CONSTRAINT citizen_passkey_counter_counted CHECK (counter >= 0)
);
COMMENT ON TABLE citizen_passkey IS 'Public keys of the devices by whose fingerprint, face or PIN a citizen comes in (WebAuthn).';
COMMENT ON COLUMN citizen_passkey.agent IS 'The browser that added it, as it called itself: to know it by in the list.';
COMMENT ON COLUMN citizen_passkey.counter IS 'As the device last told it; 0 where it counts nothing.';
CREATE INDEX citizen_passkey_by_citizen ON citizen_passkey (citizen_id);

CREATE TABLE citizen_challenge (
  challenge text NOT NULL,
  citizen_id text,
  asked_at timestamptz(3) NOT NULL,
  CONSTRAINT citizen_challenge_pk PRIMARY KEY (challenge),
  CONSTRAINT citizen_challenge_citizen_fk FOREIGN KEY (citizen_id) REFERENCES citizen
);
COMMENT ON TABLE citizen_challenge IS 'What devices are asked to sign: taken out when it is answered, forgotten after ten minutes.';
COMMENT ON COLUMN citizen_challenge.citizen_id IS 'Who adds a device; NULL where somebody comes in.';
CREATE INDEX citizen_challenge_by_time ON citizen_challenge (asked_at);

GRANT SELECT, INSERT, DELETE, UPDATE (counter, used_at) ON citizen_passkey TO motcua_app;
GRANT SELECT, INSERT, DELETE ON citizen_challenge TO motcua_app;
