CREATE TABLE filing (
  filing_id uuid NOT NULL,
  unit_id integer NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  content jsonb,
  content_salt bytea,
  drafted_by text NOT NULL,
  drafted_at timestamptz(3) NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  submitted_at timestamptz(3),
  answer_by timestamptz(3),
  dossier_id uuid,
  CONSTRAINT filing_pk PRIMARY KEY (filing_id),
  CONSTRAINT filing_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT filing_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT filing_dossier_unique UNIQUE (unit_id, dossier_id),
  CONSTRAINT filing_state_known CHECK (state IN ('draft', 'submitted', 'awaiting-supplement', 'accepted', 'refused', 'withdrawn')),
  CONSTRAINT filing_version_positive CHECK (version > 0),
  CONSTRAINT filing_accepted_is_dossier CHECK ((state = 'accepted') = (dossier_id IS NOT NULL)),
  CONSTRAINT filing_accepted_keeps_nothing CHECK ((state = 'accepted') = (content IS NULL) AND (content IS NULL) = (content_salt IS NULL)),
  CONSTRAINT filing_draft_not_submitted CHECK (state <> 'draft' OR submitted_at IS NULL)
);
COMMENT ON TABLE filing IS 'What somebody hands in, from the first letter typed until it is accepted, refused or withdrawn: a cache of its events, and its content.';
COMMENT ON COLUMN filing.version IS 'Counts every change, drafts included: what a command must have seen.';
COMMENT ON COLUMN filing.content IS 'What was typed, however wrong. NULL once accepted: the dossier then holds the persons, and nothing personal is kept twice.';
COMMENT ON COLUMN filing.content_salt IS 'Salt of the hash by which events refer to the content; goes with it.';
COMMENT ON COLUMN filing.answer_by IS 'By when an online filing is to be answered: configuration, not law. NULL for one made at the counter.';
CREATE INDEX filing_queue ON filing (unit_id, state, answer_by);
CREATE INDEX filing_old_drafts ON filing (changed_at) WHERE state = 'draft';
CREATE INDEX filing_by_owner_number ON filing ((content #>> '{owner,identityNumber}')) WHERE content IS NOT NULL;

CREATE TABLE filing_event (
  filing_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  post text NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  command_key uuid NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT filing_event_pk PRIMARY KEY (filing_id, number),
  CONSTRAINT filing_event_key_unique UNIQUE (filing_id, command_key),
  CONSTRAINT filing_event_filing_fk FOREIGN KEY (filing_id) REFERENCES filing,
  CONSTRAINT filing_event_number_positive CHECK (number > 0),
  CONSTRAINT filing_event_kind_known CHECK (kind IN ('submitted', 'changed', 'supplement-requested', 'attached', 'detached', 'refused', 'withdrawn', 'accepted')),
  CONSTRAINT filing_event_hash_sha256 CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE filing_event IS 'What happened to each filing since it left its draft, in order. Append-only; personal values only as salted hashes. Its foreign key keeps whatever was once handed in from being deleted.';
COMMENT ON COLUMN filing_event.at IS 'When it happened and was stored, by the database clock.';
COMMENT ON COLUMN filing_event.post IS 'The post in which the account acted; citizen for somebody who filed for himself.';
COMMENT ON COLUMN filing_event.body IS 'What the event says, as canonical JSON (RFC 8785): the very text that was hashed.';
COMMENT ON COLUMN filing_event.command_key IS 'Idempotency key: the same command sent again is answered, not repeated.';
COMMENT ON COLUMN filing_event.hash IS 'SHA-256 over this event and the hash of the filing''s event before it.';
CREATE TRIGGER filing_event_append_only BEFORE UPDATE OR DELETE ON filing_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER filing_event_no_truncate BEFORE TRUNCATE ON filing_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE, DELETE ON filing TO motcua_app;
GRANT SELECT, INSERT ON filing_event TO motcua_app;
