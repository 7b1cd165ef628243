CREATE TABLE dossier (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  code text NOT NULL,
  holder_unit_id integer NOT NULL,
  procedure_version_id integer NOT NULL,
  procedure_id integer NOT NULL,
  field_id integer NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  accepted_at timestamptz(3) NOT NULL,
  due_at timestamptz(3),
  promised_at timestamptz(3),
  finished_at timestamptz(3),
  outcome text,
  last_action integer NOT NULL,
  CONSTRAINT dossier_pk PRIMARY KEY (unit_id, dossier_id),
  CONSTRAINT dossier_code_unique UNIQUE (code),
  CONSTRAINT dossier_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT dossier_holder_fk FOREIGN KEY (holder_unit_id) REFERENCES unit (unit_id),
  CONSTRAINT dossier_procedure_version_fk FOREIGN KEY (procedure_version_id) REFERENCES procedure_version,
  CONSTRAINT dossier_code_form CHECK (code IS NFC NORMALIZED AND code ~ '^\S{1,64}$'),
  CONSTRAINT dossier_channel_known CHECK (channel IN ('online', 'in_person', 'postal')),
  CONSTRAINT dossier_state_known CHECK (state IN ('running', 'suspended', 'finished')),
  CONSTRAINT dossier_due_while_running CHECK (state <> 'running' OR due_at IS NOT NULL),
  CONSTRAINT dossier_no_due_while_suspended CHECK (state <> 'suspended' OR due_at IS NULL),
  CONSTRAINT dossier_outcome_known CHECK (outcome IN ('issued', 'refused', 'returned', 'withdrawn')),
  CONSTRAINT dossier_finished_whole CHECK ((state = 'finished') = (finished_at IS NOT NULL) AND (state = 'finished') = (outcome IS NOT NULL)),
  CONSTRAINT dossier_finished_after_accepted CHECK (finished_at >= accepted_at)
)
-- Room on each page for the next state of a row: no index holds what changes.
WITH (fillfactor = 70);
COMMENT ON TABLE dossier IS 'The current state of each dossier: a cache of its actions, rebuilt and compared by verify.';
COMMENT ON COLUMN dossier.unit_id IS 'Unit that accepted the dossier; never changes, so data can be distributed by it.';
COMMENT ON COLUMN dossier.holder_unit_id IS 'Unit that answers for the dossier now; differs from unit_id after a merger.';
COMMENT ON COLUMN dossier.due_at IS 'Hạn trả kết quả: the due instant while running; NULL while suspended; the last one once finished (NULL when finished while suspended).';
COMMENT ON COLUMN dossier.promised_at IS 'Newly promised instant of an apology (form 04); moves no statistic.';
COMMENT ON COLUMN dossier.last_action IS 'Number of the newest action: the version that a command must have seen.';

CREATE TABLE action (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  origin text NOT NULL,
  actor text NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT action_pk PRIMARY KEY (unit_id, dossier_id, number),
  CONSTRAINT action_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT action_number_positive CHECK (number > 0),
  CONSTRAINT action_origin_known CHECK (origin IN ('live', 'import')),
  CONSTRAINT action_live_at_recorded CHECK (origin <> 'live' OR at = recorded_at),
  CONSTRAINT action_kind_known CHECK (kind IN ('accepted', 'suspended', 'resumed', 'extended', 'apologised', 'transferred', 'finished')),
  CONSTRAINT action_hash_sha256 CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE action IS 'What happened to each dossier, in order: the truth of the whole system. Append-only.';
COMMENT ON COLUMN action.at IS 'When it happened; the database clock, except in an import.';
COMMENT ON COLUMN action.recorded_at IS 'When it was stored, by the database clock.';
COMMENT ON COLUMN action.origin IS 'live, or import: brought in from an earlier system with the times that it recorded.';
COMMENT ON COLUMN action.body IS 'What the action says, as canonical JSON (RFC 8785): the very text that was hashed.';
COMMENT ON COLUMN action.actor IS 'Account that asked for it.';
COMMENT ON COLUMN action.hash IS 'SHA-256 over this action and the hash of the dossier''s action before it.';
CREATE TRIGGER action_append_only BEFORE UPDATE OR DELETE ON action
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER action_no_truncate BEFORE TRUNCATE ON action
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE dossier_command (
  unit_id integer NOT NULL,
  command_key uuid NOT NULL,
  request_hash bytea NOT NULL,
  dossier_id uuid NOT NULL,
  last_action integer,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT dossier_command_pk PRIMARY KEY (unit_id, command_key),
  CONSTRAINT dossier_command_hash_sha256 CHECK (octet_length(request_hash) = 32)
);
COMMENT ON TABLE dossier_command IS 'Idempotency keys of officers'' commands: the same command sent again is answered, not repeated. Kept 30 days; an import needs none, for its lines are compared with the log.';
COMMENT ON COLUMN dossier_command.unit_id IS 'Unit that accepted the dossier.';
COMMENT ON COLUMN dossier_command.request_hash IS 'SHA-256 over who asked and what was asked: another command under the same key is refused.';
COMMENT ON COLUMN dossier_command.last_action IS 'Number of the dossier''s newest action once it was carried out.';

CREATE TABLE dossier_person (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  role text NOT NULL,
  full_name text NOT NULL,
  address text,
  phone text,
  salt bytea NOT NULL,
  CONSTRAINT dossier_person_pk PRIMARY KEY (unit_id, dossier_id, role),
  CONSTRAINT dossier_person_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT dossier_person_role_known CHECK (role IN ('owner', 'filer')),
  CONSTRAINT dossier_person_name_nfc CHECK (full_name IS NFC NORMALIZED AND full_name <> '')
);
COMMENT ON TABLE dossier_person IS 'Personal values, apart from the log: the action holds only a salted hash of them, so that erasing a row here leaves the chain whole.';

CREATE TABLE dossier_counter (
  unit_id integer NOT NULL,
  day date NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT dossier_counter_pk PRIMARY KEY (unit_id, day),
  CONSTRAINT dossier_counter_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT dossier_counter_positive CHECK (last_number > 0)
);
COMMENT ON TABLE dossier_counter IS 'Last number given in a dossier code of this unit and local day; its row lock makes order of numbers order of time.';

CREATE TABLE outbox (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  action_number integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3),
  CONSTRAINT outbox_pk PRIMARY KEY (unit_id, dossier_id, action_number),
  CONSTRAINT outbox_action_fk FOREIGN KEY (unit_id, dossier_id, action_number) REFERENCES action
);
COMMENT ON TABLE outbox IS 'Live actions of which somebody is still to be told, written in the transaction of the action. An import tells nobody.';

GRANT SELECT, INSERT, UPDATE ON dossier, dossier_counter TO motcua_app;
GRANT SELECT, INSERT ON action TO motcua_app;
GRANT SELECT, INSERT, DELETE, UPDATE (last_action) ON dossier_command TO motcua_app;
GRANT SELECT, INSERT, DELETE ON dossier_person TO motcua_app;
GRANT SELECT, INSERT, UPDATE (sent_at) ON outbox TO motcua_app;
