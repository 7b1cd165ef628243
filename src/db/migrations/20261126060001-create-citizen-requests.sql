CREATE TABLE citizen_request (
  request_id uuid NOT NULL,
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  after_action integer NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT citizen_request_pk PRIMARY KEY (request_id),
  CONSTRAINT citizen_request_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT citizen_request_kind_known CHECK (kind IN ('supplement', 'withdrawal')),
  CONSTRAINT citizen_request_words_form CHECK (words IS NFC NORMALIZED AND length(words) <= 2000),
  CONSTRAINT citizen_request_withdrawal_reason CHECK (kind <> 'withdrawal' OR words <> ''),
  CONSTRAINT citizen_request_after_positive CHECK (after_action > 0)
);
COMMENT ON TABLE citizen_request IS 'What a citizen declares or asks of an accepted dossier: that the supplements are in, or that it be withdrawn. An officer decides by an action of the dossier, or declines here. Append-only.';
COMMENT ON COLUMN citizen_request.words IS 'In the citizen''s own words; of a withdrawal, why.';
COMMENT ON COLUMN citizen_request.after_action IS 'Number of the newest action of the dossier when it was made.';
COMMENT ON COLUMN citizen_request.made_by IS 'Account of the citizen; receipt: whoever has shown the secret of the receipt.';
CREATE INDEX citizen_request_by_dossier ON citizen_request (unit_id, dossier_id, made_at);
CREATE TRIGGER citizen_request_append_only BEFORE UPDATE OR DELETE ON citizen_request
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citizen_request_no_truncate BEFORE TRUNCATE ON citizen_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE citizen_request_decline (
  request_id uuid NOT NULL,
  reason text NOT NULL,
  declined_by text NOT NULL,
  post text NOT NULL,
  declined_at timestamptz(3) NOT NULL,
  CONSTRAINT citizen_request_decline_pk PRIMARY KEY (request_id),
  CONSTRAINT citizen_request_decline_request_fk FOREIGN KEY (request_id) REFERENCES citizen_request,
  CONSTRAINT citizen_request_decline_reason_form CHECK (reason IS NFC NORMALIZED AND reason <> '' AND length(reason) <= 2000)
);
COMMENT ON TABLE citizen_request_decline IS 'That an officer did not grant what a citizen asked, and why. Append-only.';
COMMENT ON COLUMN citizen_request_decline.declined_by IS 'Account of the officer.';
COMMENT ON COLUMN citizen_request_decline.post IS 'Post in which the officer decided.';
CREATE TRIGGER citizen_request_decline_append_only BEFORE UPDATE OR DELETE ON citizen_request_decline
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citizen_request_decline_no_truncate BEFORE TRUNCATE ON citizen_request_decline
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON citizen_request TO motcua_app;
GRANT SELECT, INSERT ON citizen_request_decline TO motcua_app;
