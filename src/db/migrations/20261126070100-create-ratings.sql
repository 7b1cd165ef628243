CREATE TABLE rating (
  rating_id uuid NOT NULL,
  unit_id integer NOT NULL,
  field_id integer NOT NULL,
  stage text NOT NULL,
  quarter date NOT NULL,
  grade text NOT NULL,
  time_good boolean,
  attitude_good boolean,
  information_good boolean,
  facility_good boolean,
  words text,
  CONSTRAINT rating_pk PRIMARY KEY (rating_id),
  CONSTRAINT rating_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT rating_field_fk FOREIGN KEY (field_id) REFERENCES field,
  CONSTRAINT rating_stage_known CHECK (stage IN ('reception', 'result')),
  CONSTRAINT rating_quarter_begins CHECK (quarter = date_trunc('quarter', quarter)::date),
  CONSTRAINT rating_grade_known CHECK (grade IN ('very-satisfied', 'satisfied', 'neutral', 'dissatisfied')),
  CONSTRAINT rating_words_short CHECK (length(words) BETWEEN 1 AND 1000)
);
COMMENT ON TABLE rating IS 'Đánh giá hài lòng: what somebody said of the service. Tells neither who nor of which dossier, and no time but the quarter.';
COMMENT ON COLUMN rating.rating_id IS 'Random, in no order: it must not tell when the rating was given.';
COMMENT ON COLUMN rating.time_good IS 'Whether the time taken was good; NULL where nobody said.';
CREATE INDEX rating_by_quarter ON rating (quarter, unit_id);

CREATE TABLE rating_ballot (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  stage text NOT NULL,
  rating_id uuid,
  open_until timestamptz(3),
  CONSTRAINT rating_ballot_pk PRIMARY KEY (unit_id, dossier_id, stage),
  CONSTRAINT rating_ballot_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT rating_ballot_rating_fk FOREIGN KEY (rating_id) REFERENCES rating,
  CONSTRAINT rating_ballot_rating_unique UNIQUE (rating_id),
  CONSTRAINT rating_ballot_stage_known CHECK (stage IN ('reception', 'result')),
  CONSTRAINT rating_ballot_open_or_sealed CHECK ((rating_id IS NULL) = (open_until IS NULL))
);
COMMENT ON TABLE rating_ballot IS 'Which dossiers were rated, once a stage. Leads to the rating only as long as it may be changed; then both are NULL and nothing does.';
CREATE INDEX rating_ballot_open ON rating_ballot (open_until) WHERE open_until IS NOT NULL;

CREATE TABLE public_turn (
  subject_hash bytea NOT NULL,
  hour timestamptz(3) NOT NULL,
  turns integer NOT NULL,
  CONSTRAINT public_turn_pk PRIMARY KEY (subject_hash, hour),
  CONSTRAINT public_turn_hash_sha256 CHECK (octet_length(subject_hash) = 32),
  CONSTRAINT public_turn_positive CHECK (turns > 0)
);
COMMENT ON TABLE public_turn IS 'How often within an hour somebody without an account tried something: posts from one address, wrong secrets of one code.';

GRANT SELECT, INSERT, UPDATE ON rating TO motcua_app;
GRANT SELECT, INSERT, UPDATE (rating_id, open_until) ON rating_ballot TO motcua_app;
GRANT SELECT, INSERT, UPDATE (turns), DELETE ON public_turn TO motcua_app;
