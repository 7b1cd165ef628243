CREATE TABLE national_record (
  national_code text NOT NULL,
  record_hash bytea NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  unit_named text NOT NULL,
  filing_id uuid,
  held_because text,
  record jsonb,
  received_at timestamptz(3) NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  CONSTRAINT national_record_pk PRIMARY KEY (national_code),
  CONSTRAINT national_record_filing_fk FOREIGN KEY (filing_id) REFERENCES filing,
  CONSTRAINT national_record_filing_unique UNIQUE (filing_id),
  CONSTRAINT national_record_hash_sha256 CHECK (octet_length(record_hash) = 32),
  CONSTRAINT national_record_held_known CHECK (held_because IN ('procedure-unknown', 'unit-unknown', 'unit-not-competent', 'not-online', 'not-new')),
  CONSTRAINT national_record_is_filing_or_held CHECK ((filing_id IS NULL) = (held_because IS NOT NULL)),
  CONSTRAINT national_record_kept_while_held CHECK ((held_because IS NULL) = (record IS NULL))
);
COMMENT ON TABLE national_record IS 'Dossiers that the national portal has sent, by its codes: the filing that each is, or why it is held. The record itself, which is personal, is kept only while it is held.';
COMMENT ON COLUMN national_record.record_hash IS 'SHA-256 of the record as it came last: the same sent again is nothing new.';
COMMENT ON COLUMN national_record.held_because IS 'Why it cannot be a filing of ours yet; a steward sees it.';
CREATE INDEX national_record_held ON national_record (received_at) WHERE held_because IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON national_record TO motcua_app;
