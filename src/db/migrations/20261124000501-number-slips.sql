CREATE TABLE slip_counter (
  unit_id integer NOT NULL,
  year integer NOT NULL,
  kind text NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT slip_counter_pk PRIMARY KEY (unit_id, year, kind),
  CONSTRAINT slip_counter_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT slip_counter_not_negative CHECK (last_number >= 0)
);
COMMENT ON TABLE slip_counter IS 'Last number given to a slip (phiếu) of this unit, local year and kind; its row lock keeps the numbers without a gap.';

CREATE TABLE slip_number (
  unit_id integer NOT NULL,
  year integer NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  subject text NOT NULL,
  occasion integer NOT NULL,
  issued_at timestamptz(3) NOT NULL,
  CONSTRAINT slip_number_pk PRIMARY KEY (unit_id, year, kind, number),
  CONSTRAINT slip_number_subject_unique UNIQUE (kind, subject, occasion),
  CONSTRAINT slip_number_counter_fk FOREIGN KEY (unit_id, year, kind) REFERENCES slip_counter,
  CONSTRAINT slip_number_kind_known CHECK (kind IN ('receipt', 'supplement', 'refusal', 'apology', 'stop')),
  CONSTRAINT slip_number_positive CHECK (number > 0),
  CONSTRAINT slip_number_occasion_positive CHECK (occasion > 0)
);
COMMENT ON TABLE slip_number IS 'Which number the slip about one occasion has: given when it is first made, the same on every reprint. Append-only.';
COMMENT ON COLUMN slip_number.subject IS 'Code of the dossier, or id of the filing that has no code yet.';
COMMENT ON COLUMN slip_number.occasion IS 'Number, in the log of the subject, of the event that the slip tells of.';
CREATE TRIGGER slip_number_append_only BEFORE UPDATE OR DELETE ON slip_number
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER slip_number_no_truncate BEFORE TRUNCATE ON slip_number
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE receipt_key (
  key bytea NOT NULL,
  CONSTRAINT receipt_key_pk PRIMARY KEY (key),
  CONSTRAINT receipt_key_length CHECK (octet_length(key) = 32)
);
COMMENT ON TABLE receipt_key IS 'One secret key: the lookup secret on a receipt is derived from it and the dossier code. Goes with the backup; to change it makes every printed secret worthless.';
CREATE UNIQUE INDEX receipt_key_single ON receipt_key ((true));
-- Two random UUIDs hold 244 bits of chance.
INSERT INTO receipt_key VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

GRANT SELECT, INSERT, UPDATE (last_number) ON slip_counter TO motcua_app;
GRANT SELECT, INSERT ON slip_number TO motcua_app;
GRANT SELECT ON receipt_key TO motcua_app;
