CREATE TABLE reference_edition (
  is_only boolean NOT NULL DEFAULT true,
  edition text NOT NULL,
  CONSTRAINT reference_edition_pk PRIMARY KEY (is_only),
  CONSTRAINT reference_edition_one_row CHECK (is_only)
);
COMMENT ON TABLE reference_edition IS 'Which edition of the program''s reference data (units, fields, procedures, calendar) was installed last.';

GRANT SELECT, INSERT, UPDATE ON reference_edition TO motcua_app;
