CREATE TABLE opinion_item (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  consultation integer NOT NULL,
  code text NOT NULL,
  holder_unit_id integer NOT NULL,
  procedure_version_id integer NOT NULL,
  asked_unit_id integer NOT NULL,
  question text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  answer_by date,
  CONSTRAINT opinion_item_pk PRIMARY KEY (unit_id, dossier_id, consultation),
  CONSTRAINT opinion_item_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier
);
COMMENT ON TABLE opinion_item IS 'What the units asked read: questions of unfinished dossiers that another unit has not answered. A projection of the log, rebuilt and compared by verify.';
COMMENT ON COLUMN opinion_item.unit_id IS 'Unit that accepted the dossier; with dossier_id its key.';
COMMENT ON COLUMN opinion_item.dossier_id IS 'Dossier about which is asked.';
COMMENT ON COLUMN opinion_item.consultation IS 'Number of the question within its dossier, from 1.';
COMMENT ON COLUMN opinion_item.code IS 'Code of the dossier.';
COMMENT ON COLUMN opinion_item.holder_unit_id IS 'Unit that asks: the one that answers for the dossier now.';
COMMENT ON COLUMN opinion_item.procedure_version_id IS 'Procedure of the dossier.';
COMMENT ON COLUMN opinion_item.asked_unit_id IS 'Unit that was asked.';
COMMENT ON COLUMN opinion_item.question IS 'What was asked.';
COMMENT ON COLUMN opinion_item.asked_at IS 'When.';
COMMENT ON COLUMN opinion_item.answer_by IS 'Last day by which an answer was asked for; NULL: none was named.';
CREATE INDEX opinion_item_by_asked_unit ON opinion_item (asked_unit_id, answer_by, asked_at);
GRANT SELECT, INSERT, DELETE ON opinion_item TO motcua_app;

INSERT INTO opinion_item
SELECT asked.unit_id, asked.dossier_id, (asked.body::json ->> 'consultation')::integer, dossier.code, dossier.holder_unit_id,
  dossier.procedure_version_id, (asked.body::json ->> 'unitId')::integer, asked.body::json ->> 'question', asked.at,
  (asked.body::json ->> 'answerBy')::date
FROM action AS asked
JOIN dossier ON dossier.unit_id = asked.unit_id AND dossier.dossier_id = asked.dossier_id
WHERE asked.kind = 'consulted'
  AND dossier.state <> 'finished'
  AND NOT EXISTS (
    SELECT FROM action AS answered
    WHERE answered.unit_id = asked.unit_id AND answered.dossier_id = asked.dossier_id AND answered.kind = 'answered'
      AND answered.body::json ->> 'consultation' = asked.body::json ->> 'consultation'
  );
