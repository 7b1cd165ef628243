-- Trusted, so that an owner who is no superuser may create it; it comes with btree_gist, which is there already.
CREATE EXTENSION IF NOT EXISTS btree_gin;

ALTER TABLE dossier_person ADD COLUMN numbers text[] GENERATED ALWAYS AS (
  array_remove(ARRAY[
    regexp_replace(identity_number, '\D', '', 'g'),
    regexp_replace(tax_code, '\D', '', 'g'),
    regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^84', '0')
  ], NULL)
) STORED;
COMMENT ON COLUMN dossier_person.numbers IS 'Identity number, tax code and telephone as bare digits, +84 as 0: what searches compare.';

-- One index for whatever a person is looked for by, within some units or all. Without a list of pending entries, which every
-- search would have to read through.
DROP INDEX dossier_person_by_name;
CREATE INDEX dossier_person_search ON dossier_person
  USING gin (unit_id, to_tsvector('simple', folded_name), numbers) WITH (fastupdate = off);

CREATE INDEX dossier_by_code_end ON dossier (holder_unit_id, reverse(code) text_pattern_ops);
