CREATE TABLE audit_entry (
  number bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  account text,
  post text,
  session_id uuid,
  event text NOT NULL,
  path text NOT NULL,
  status smallint NOT NULL,
  subject text,
  address text NOT NULL,
  details text,
  hash bytea NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (number),
  CONSTRAINT audit_entry_number_positive CHECK (number > 0),
  CONSTRAINT audit_entry_event_form CHECK (event ~ '^[a-z-]+(\.[a-z-]+)+$'),
  CONSTRAINT audit_entry_status_http CHECK (status BETWEEN 100 AND 599),
  CONSTRAINT audit_entry_hash_sha256 CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE audit_entry IS 'Who looked at or changed what: append-only, numbered without a gap, each entry chained to the one before it by its hash.';
COMMENT ON COLUMN audit_entry.account IS 'As signed in; as typed where signing in failed; NULL for the public.';
COMMENT ON COLUMN audit_entry.subject IS 'What it was about: the code of a dossier, an account, a unit. Never a personal value.';
COMMENT ON COLUMN audit_entry.path IS 'Address without its query.';
COMMENT ON COLUMN audit_entry.details IS 'More, as JSON with keys in order: the very text that was hashed.';
COMMENT ON COLUMN audit_entry.hash IS 'SHA-256 over this entry and the hash of the entry before it.';
CREATE INDEX audit_entry_by_account ON audit_entry (account, number) WHERE account IS NOT NULL;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, number) WHERE subject IS NOT NULL;
CREATE INDEX audit_entry_by_event ON audit_entry (event, number);
CREATE INDEX audit_entry_by_time ON audit_entry USING brin (at);
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON audit_entry TO motcua_app;
