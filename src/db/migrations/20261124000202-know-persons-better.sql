ALTER TABLE dossier_person
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN kind text,
  ADD COLUMN identity_number text,
  ADD COLUMN birth_date date,
  ADD COLUMN sex text,
  ADD COLUMN email text,
  ADD COLUMN tax_code text,
  ADD COLUMN relation text,
  ADD COLUMN authority text,
  ADD COLUMN folded_name text GENERATED ALWAYS AS (
    lower(translate(regexp_replace(normalize(full_name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))
  ) STORED,
  DROP CONSTRAINT dossier_person_pk,
  DROP CONSTRAINT dossier_person_role_known,
  ADD CONSTRAINT dossier_person_pk PRIMARY KEY (unit_id, dossier_id, role, version),
  ADD CONSTRAINT dossier_person_role_known CHECK (role IN ('owner', 'filer', 'proxy')),
  ADD CONSTRAINT dossier_person_kind_known CHECK (kind IN ('person', 'organisation')),
  ADD CONSTRAINT dossier_person_sex_known CHECK (sex IN ('male', 'female')),
  ADD CONSTRAINT dossier_person_version_positive CHECK (version > 0);
ALTER TABLE dossier_person ALTER COLUMN version DROP DEFAULT;
COMMENT ON COLUMN dossier_person.version IS 'Number of the action that holds the hash of these values: 1, or that of a correction. The greatest of a role is in force.';
COMMENT ON COLUMN dossier_person.identity_number IS 'Số định danh cá nhân.';
COMMENT ON COLUMN dossier_person.authority IS 'The paper by which a proxy acts.';
COMMENT ON COLUMN dossier_person.folded_name IS 'full_name without diacritics, in lower case: what searches compare.';
CREATE INDEX dossier_person_by_identity_number ON dossier_person (identity_number) WHERE identity_number IS NOT NULL;
CREATE INDEX dossier_person_by_name ON dossier_person USING gin (to_tsvector('simple', folded_name));
