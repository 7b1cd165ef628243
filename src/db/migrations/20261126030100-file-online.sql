ALTER TABLE filing
  ADD COLUMN is_by_citizen boolean NOT NULL DEFAULT false,
  ADD COLUMN reference text,
  ADD CONSTRAINT filing_reference_unique UNIQUE (reference),
  ADD CONSTRAINT filing_reference_shape CHECK (reference ~ '^MC-[0-9]{6}-[0-9A-HJKMNP-TV-Z]{6}$'),
  ADD CONSTRAINT filing_draft_without_reference CHECK (state <> 'draft' OR reference IS NULL);
COMMENT ON COLUMN filing.is_by_citizen IS 'Whether it was begun by somebody for himself; as a draft it is then nobody else''s to see.';
COMMENT ON COLUMN filing.reference IS 'What its filer calls it, from the first submission on, also when it has become a dossier. NULL for what was never submitted.';
CREATE INDEX filing_by_citizen ON filing (drafted_by, changed_at) WHERE is_by_citizen;

-- Whoever filed for himself before drafts were told apart.
UPDATE filing SET is_by_citizen = true
  WHERE EXISTS (SELECT FROM filing_event WHERE filing_event.filing_id = filing.filing_id AND kind = 'submitted' AND post = 'citizen');

CREATE TABLE dossier_answers (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  form_version_id integer NOT NULL,
  answers jsonb NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT dossier_answers_pk PRIMARY KEY (unit_id, dossier_id),
  CONSTRAINT dossier_answers_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier
);
COMMENT ON TABLE dossier_answers IS 'What was answered in the procedure''s form with which a dossier was filed. Personal, apart from the log, which holds a salted hash: erasing a row leaves the chain whole.';
COMMENT ON COLUMN dossier_answers.form_version_id IS 'The version of the form to which the dossier is pinned.';
COMMENT ON COLUMN dossier_answers.salt IS 'Salt of the hash that the filing''s log holds of the answers.';

GRANT SELECT, INSERT, DELETE ON dossier_answers TO motcua_app;
