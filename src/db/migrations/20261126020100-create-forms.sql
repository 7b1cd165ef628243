CREATE TABLE form_version (
  form_version_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  procedure_id integer NOT NULL,
  number integer NOT NULL,
  definition jsonb NOT NULL,
  note text NOT NULL,
  published_at timestamptz(3) NOT NULL,
  published_by text NOT NULL,
  CONSTRAINT form_version_pk PRIMARY KEY (form_version_id),
  CONSTRAINT form_version_procedure_fk FOREIGN KEY (procedure_id) REFERENCES procedure,
  CONSTRAINT form_version_number_unique UNIQUE (procedure_id, number),
  CONSTRAINT form_version_number_positive CHECK (number > 0),
  CONSTRAINT form_version_definition_object CHECK (jsonb_typeof(definition) = 'object'),
  CONSTRAINT form_version_note_nfc CHECK (note IS NFC NORMALIZED AND note <> '')
);
COMMENT ON TABLE form_version IS 'Biểu mẫu điện tử: what a procedure''s form asked from one publication to the next. Never changed, so that a filing pinned to it is read as it was written.';
COMMENT ON COLUMN form_version.note IS 'Why it was published, for those who come after.';
COMMENT ON COLUMN form_version.published_by IS 'Account of the steward; motcua for what the product ships with.';
CREATE TRIGGER form_version_append_only BEFORE UPDATE OR DELETE ON form_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER form_version_no_truncate BEFORE TRUNCATE ON form_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE form_draft (
  procedure_id integer NOT NULL,
  definition jsonb NOT NULL,
  version integer NOT NULL,
  based_on integer NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT form_draft_pk PRIMARY KEY (procedure_id),
  CONSTRAINT form_draft_procedure_fk FOREIGN KEY (procedure_id) REFERENCES procedure,
  CONSTRAINT form_draft_version_positive CHECK (version > 0),
  CONSTRAINT form_draft_based_on CHECK (based_on >= 0),
  CONSTRAINT form_draft_definition_object CHECK (jsonb_typeof(definition) = 'object')
);
COMMENT ON TABLE form_draft IS 'What stewards are making of a procedure''s form before they publish it: one for each procedure.';
COMMENT ON COLUMN form_draft.version IS 'Counts every change: what a steward must have seen.';
COMMENT ON COLUMN form_draft.based_on IS 'Number of the published version from which it was begun; 0 where there was none.';

GRANT SELECT, INSERT ON form_version TO motcua_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON form_draft TO motcua_app;
