CREATE TABLE procedure_phrase (
  procedure_id integer NOT NULL,
  phrase text NOT NULL,
  is_used boolean NOT NULL DEFAULT true,
  CONSTRAINT procedure_phrase_pk PRIMARY KEY (procedure_id, phrase),
  CONSTRAINT procedure_phrase_procedure_fk FOREIGN KEY (procedure_id) REFERENCES procedure,
  CONSTRAINT procedure_phrase_nfc CHECK (phrase IS NFC NORMALIZED AND phrase <> '')
);
COMMENT ON TABLE procedure_phrase IS 'What people call a procedure in everyday words; stewards keep the list.';
COMMENT ON COLUMN procedure_phrase.is_used IS 'False where a steward took the phrase away: it stays, so that an update of the program does not bring it back.';

CREATE TABLE procedure_audience (
  procedure_id integer NOT NULL,
  audience text NOT NULL,
  CONSTRAINT procedure_audience_pk PRIMARY KEY (procedure_id, audience),
  CONSTRAINT procedure_audience_procedure_fk FOREIGN KEY (procedure_id) REFERENCES procedure,
  CONSTRAINT procedure_audience_known CHECK (audience IN ('person', 'business'))
);
COMMENT ON TABLE procedure_audience IS 'Đối tượng thực hiện: for whom a procedure is. Without a row: not recorded.';

CREATE TABLE life_event (
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  hint text NOT NULL,
  hint_en text NOT NULL,
  list_order integer NOT NULL,
  CONSTRAINT life_event_pk PRIMARY KEY (code),
  CONSTRAINT life_event_code_form CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
  CONSTRAINT life_event_nfc CHECK (name IS NFC NORMALIZED AND name <> '' AND hint IS NFC NORMALIZED)
);
COMMENT ON TABLE life_event IS 'What happens in a life or a business (sinh con, mở cửa hàng), by which people find procedures.';
COMMENT ON COLUMN life_event.hint IS 'What a person finds there, in a few everyday words.';

CREATE TABLE life_event_procedure (
  event_code text NOT NULL,
  procedure_id integer NOT NULL,
  list_order integer NOT NULL,
  CONSTRAINT life_event_procedure_pk PRIMARY KEY (event_code, procedure_id),
  CONSTRAINT life_event_procedure_event_fk FOREIGN KEY (event_code) REFERENCES life_event,
  CONSTRAINT life_event_procedure_procedure_fk FOREIGN KEY (procedure_id) REFERENCES procedure
);
COMMENT ON TABLE life_event_procedure IS 'Which procedures a life event calls for, the likeliest first.';

GRANT SELECT, INSERT, UPDATE ON procedure_phrase, life_event, life_event_procedure TO motcua_app;
GRANT SELECT, INSERT ON procedure_audience TO motcua_app;

-- How long dossiers took lately: the ends of one procedure within some days. The ledger only grows, so that the index costs
-- one entry for each dossier that ends, and no update of a dossier anything.
CREATE INDEX report_delta_of_results ON report_delta (procedure_id, day)
  WHERE resolved_early + resolved_on_day + resolved_late > 0;
