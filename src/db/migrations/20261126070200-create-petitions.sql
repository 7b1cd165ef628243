CREATE TABLE petition (
  petition_id uuid NOT NULL,
  reference text NOT NULL,
  unit_id integer NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  content_salt bytea NOT NULL,
  citizen text,
  language text NOT NULL,
  received_at timestamptz(3) NOT NULL,
  clock_from timestamptz(3) NOT NULL,
  due_at timestamptz(3),
  due_soon_at timestamptz(3),
  CONSTRAINT petition_pk PRIMARY KEY (petition_id),
  CONSTRAINT petition_reference_unique UNIQUE (reference),
  CONSTRAINT petition_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT petition_state_known CHECK (state IN ('received', 'awaiting-details', 'in-hand', 'forwarded', 'refused', 'answered', 'published')),
  CONSTRAINT petition_version_positive CHECK (version > 0),
  CONSTRAINT petition_language_known CHECK (language IN ('vi', 'en')),
  CONSTRAINT petition_due_soon_before_due CHECK (due_soon_at <= due_at)
);
COMMENT ON TABLE petition IS 'Phản ánh, kiến nghị: a complaint or suggestion of somebody who gives a name. A cache of its events, and its content.';
COMMENT ON COLUMN petition.version IS 'Number of its newest event: what a command must have seen.';
COMMENT ON COLUMN petition.content IS 'Who sent it and what it says, with what was added when asked for more.';
COMMENT ON COLUMN petition.content_salt IS 'Salt of the hash by which events refer to the content.';
COMMENT ON COLUMN petition.citizen IS 'Account of the sender; NULL where it was sent without one.';
COMMENT ON COLUMN petition.clock_from IS 'From when the limits of the present state count: received, told more, forwarded here, answered.';
COMMENT ON COLUMN petition.due_at IS 'By when the next step is to be done; NULL where nothing is, or the calendar of that year has not been decided.';
CREATE INDEX petition_queue ON petition (unit_id, due_at);
CREATE INDEX petition_due_soon ON petition (due_soon_at) WHERE due_soon_at IS NOT NULL;
CREATE INDEX petition_by_citizen ON petition (citizen) WHERE citizen IS NOT NULL;

CREATE TABLE petition_event (
  petition_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  post text NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  command_key uuid NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT petition_event_pk PRIMARY KEY (petition_id, number),
  CONSTRAINT petition_event_key_unique UNIQUE (petition_id, command_key),
  CONSTRAINT petition_event_petition_fk FOREIGN KEY (petition_id) REFERENCES petition,
  CONSTRAINT petition_event_number_positive CHECK (number > 0),
  CONSTRAINT petition_event_kind_known CHECK (kind IN ('received', 'asked', 'supplied', 'taken', 'forwarded', 'refused', 'answered', 'published')),
  CONSTRAINT petition_event_hash_sha256 CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE petition_event IS 'What happened to each petition, in order. Append-only; what its sender wrote only as salted hashes.';
COMMENT ON COLUMN petition_event.post IS 'The post in which the account acted; citizen for its sender.';
COMMENT ON COLUMN petition_event.body IS 'What the event says, as canonical JSON (RFC 8785): the very text that was hashed.';
COMMENT ON COLUMN petition_event.command_key IS 'Idempotency key: the same command sent again is answered, not repeated.';
COMMENT ON COLUMN petition_event.hash IS 'SHA-256 over this event and the hash of the petition''s event before it.';
CREATE INDEX petition_event_published ON petition_event (at DESC) WHERE kind = 'published';
CREATE TRIGGER petition_event_append_only BEFORE UPDATE OR DELETE ON petition_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER petition_event_no_truncate BEFORE TRUNCATE ON petition_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON petition TO motcua_app;
GRANT UPDATE (unit_id, state, version, content, content_salt, clock_from, due_at, due_soon_at) ON petition TO motcua_app;
GRANT SELECT, INSERT ON petition_event TO motcua_app;
