CREATE TABLE procedure_condition (
  procedure_id integer NOT NULL,
  conditions text[] NOT NULL,
  legal_basis text,
  CONSTRAINT procedure_condition_pk PRIMARY KEY (procedure_id),
  CONSTRAINT procedure_condition_procedure_fk FOREIGN KEY (procedure_id) REFERENCES procedure,
  CONSTRAINT procedure_condition_nfc CHECK (
    array_to_string(conditions, ' ') IS NFC NORMALIZED AND '' <> ALL (conditions) AND array_position(conditions, NULL) IS NULL
  ),
  CONSTRAINT procedure_condition_basis_nfc CHECK (legal_basis IS NFC NORMALIZED AND legal_basis <> '')
);
COMMENT ON TABLE procedure_condition IS 'Yêu cầu, điều kiện thực hiện, in the order in which they are read. Without a row: not recorded.';
COMMENT ON COLUMN procedure_condition.conditions IS 'Empty: a steward has recorded that there are none.';
COMMENT ON COLUMN procedure_condition.legal_basis IS 'NULL: not held against a text of law.';

GRANT SELECT, INSERT, UPDATE ON procedure_condition TO motcua_app;
