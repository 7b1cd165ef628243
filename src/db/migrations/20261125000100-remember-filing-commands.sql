CREATE TABLE filing_command (
  filing_id uuid NOT NULL,
  command_key uuid NOT NULL,
  request_hash bytea NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT filing_command_pk PRIMARY KEY (filing_id, command_key),
  CONSTRAINT filing_command_filing_fk FOREIGN KEY (filing_id) REFERENCES filing ON DELETE CASCADE,
  CONSTRAINT filing_command_hash_sha256 CHECK (octet_length(request_hash) = 32)
);
COMMENT ON TABLE filing_command IS 'Idempotency keys of what was done to filings: the same command sent again is answered, not repeated. Kept 30 days, and as long as the filing.';
COMMENT ON COLUMN filing_command.request_hash IS 'SHA-256 over who asked and what was asked: another command under the same key is refused.';
CREATE INDEX filing_command_by_age ON filing_command (recorded_at);

GRANT SELECT, INSERT, DELETE ON filing_command TO motcua_app;
