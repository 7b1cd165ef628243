CREATE FUNCTION filing_words(content jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple'::regconfig, coalesce(string_agg(
    lower(translate(regexp_replace(normalize(left(person ->> 'fullName', 300), NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))
      || ' ' || regexp_replace(left(person ->> 'identityNumber', 60), '[^0-9A-Za-z]', '', 'g')
      || ' ' || regexp_replace(left(person ->> 'taxCode', 60), '[^0-9A-Za-z]', '', 'g'), ' '), ''))
  FROM (VALUES (content -> 'owner'), (content -> 'filer'), (content -> 'proxy')) AS named (person)
$$;
COMMENT ON FUNCTION filing_words(jsonb) IS 'What a search of filings compares: names of owner, filer and proxy without diacritics, and their numbers.';
CREATE INDEX filing_by_words ON filing USING gin (filing_words(content)) WHERE content IS NOT NULL;

-- In the order in which a queue is shown: what must be answered first, then the oldest.
DROP INDEX filing_queue;
CREATE INDEX filing_queue ON filing (unit_id, state, answer_by, drafted_at, filing_id);

CREATE INDEX filing_by_owner_tax_code ON filing ((content #>> '{owner,taxCode}')) WHERE content #>> '{owner,taxCode}' <> '';
CREATE INDEX dossier_person_by_tax_code ON dossier_person (tax_code) WHERE tax_code IS NOT NULL;

GRANT EXECUTE ON FUNCTION filing_words(jsonb) TO motcua_app;
