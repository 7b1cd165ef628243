CREATE TABLE message (
  message_id bigint GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  channel text NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  recipient text,
  said jsonb,
  unit_id integer,
  dossier_id uuid,
  filing_id uuid,
  state text NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  queued_at timestamptz(3) NOT NULL,
  next_attempt_at timestamptz(3),
  settled_at timestamptz(3),
  last_fault text,
  CONSTRAINT message_pk PRIMARY KEY (message_id),
  CONSTRAINT message_sent_once UNIQUE (key, channel),
  CONSTRAINT message_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT message_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT message_key_form CHECK (key ~ '^\S{1,200}$'),
  CONSTRAINT message_channel_known CHECK (channel IN ('sms', 'email')),
  CONSTRAINT message_language_known CHECK (language IN ('vi', 'en')),
  CONSTRAINT message_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'given-up', 'dropped')),
  CONSTRAINT message_attempts_counted CHECK (attempts >= 0),
  CONSTRAINT message_open_is_tried CHECK ((state IN ('waiting', 'sending', 'failed')) = (next_attempt_at IS NOT NULL)),
  CONSTRAINT message_settled_whole CHECK ((state IN ('sent', 'given-up', 'dropped')) = (settled_at IS NOT NULL)),
  CONSTRAINT message_open_is_whole CHECK (settled_at IS NOT NULL OR (recipient IS NOT NULL AND said IS NOT NULL)),
  CONSTRAINT message_forgotten_whole CHECK ((recipient IS NULL) = (said IS NULL))
);
COMMENT ON TABLE message IS 'Tin nhắn: what a citizen is to be told, by one channel, written in the transaction of what it tells of. Sent by one process at a time.';
COMMENT ON COLUMN message.key IS 'What it tells of: under one key, each channel sends once.';
COMMENT ON COLUMN message.recipient IS 'Telephone number or e-mail address; NULL, like what is said, once it has been forgotten.';
COMMENT ON COLUMN message.said IS 'What its text is made of, by kind.';
COMMENT ON COLUMN message.unit_id IS 'Unit whose matter it is; of a dossier, the one that accepted it.';
COMMENT ON COLUMN message.filing_id IS 'Without a foreign key: a message may outlive the draft that it was about.';
COMMENT ON COLUMN message.state IS 'waiting; sending: taken by a process until next_attempt_at; failed: will be tried again; sent; given-up: will not be tried again unless somebody asks; dropped: no longer true, never sent.';
COMMENT ON COLUMN message.last_fault IS 'Why the last attempt failed, without personal values.';
CREATE INDEX message_due ON message (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX message_open_by_recipient ON message (recipient, channel, message_id) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX message_by_dossier ON message (unit_id, dossier_id) WHERE dossier_id IS NOT NULL;
CREATE INDEX message_to_forget ON message (settled_at) WHERE recipient IS NOT NULL;

GRANT SELECT, INSERT ON message TO motcua_app;
GRANT UPDATE (state, attempts, next_attempt_at, settled_at, last_fault, recipient, said) ON message TO motcua_app;
