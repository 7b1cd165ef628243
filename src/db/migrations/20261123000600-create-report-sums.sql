-- The columns from received_online on are the signed daily facts of which every report is a sum. Three tables have them:
-- the ledger (for ever, opens a figure into its dossiers), the part of it that no sum holds yet, and the sums.
CREATE FUNCTION report_half_number(day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN extract(year FROM day)::integer * 24 + extract(month FROM day)::integer * 2 - CASE WHEN extract(day FROM day) < 15 THEN 2 ELSE 1 END;
COMMENT ON FUNCTION report_half_number(date) IS 'Half months before that of a day: 1–14, or 15 to the end. Calendar months and the reporting periods of decree 09/2019/NĐ-CP (15th to 14th) both begin and end with one.';

CREATE FUNCTION report_half(number integer) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN make_date(number / 24, number % 24 / 2 + 1, number % 2 * 14 + 1);
COMMENT ON FUNCTION report_half(integer) IS 'First day of the half month of that number.';

CREATE TABLE report_delta (
  home_unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  action_number integer NOT NULL,
  unit_id integer NOT NULL,
  day date NOT NULL,
  field_id integer NOT NULL,
  procedure_id integer NOT NULL,
  received_online smallint NOT NULL DEFAULT 0,
  received_in_person smallint NOT NULL DEFAULT 0,
  received_postal smallint NOT NULL DEFAULT 0,
  resolved_early smallint NOT NULL DEFAULT 0,
  resolved_on_day smallint NOT NULL DEFAULT 0,
  resolved_late smallint NOT NULL DEFAULT 0,
  withdrawn smallint NOT NULL DEFAULT 0,
  returned smallint NOT NULL DEFAULT 0,
  open smallint NOT NULL DEFAULT 0,
  suspended smallint NOT NULL DEFAULT 0,
  overdue smallint NOT NULL DEFAULT 0,
  transferred smallint NOT NULL DEFAULT 0,
  CONSTRAINT report_delta_pk PRIMARY KEY (home_unit_id, dossier_id, action_number, unit_id, day)
);
COMMENT ON TABLE report_delta IS 'Ledger of signed daily facts, written in the transaction of the action that caused them. Append-only. No foreign key: verify recounts every row from the log, which is more, and an import is not slowed.';
COMMENT ON COLUMN report_delta.home_unit_id IS 'With dossier_id and action_number: the action that caused it.';
COMMENT ON COLUMN report_delta.unit_id IS 'Unit whose figures it moves.';
COMMENT ON COLUMN report_delta.day IS 'Local day on which it counts: the action''s own day, or a due day still to come. Never earlier.';
COMMENT ON COLUMN report_delta.resolved_early IS 'Finished on a day before the due day.';
COMMENT ON COLUMN report_delta.resolved_on_day IS 'Finished in time, but not early.';
COMMENT ON COLUMN report_delta.open IS '+1 when it begins to run at the unit, −1 when it is suspended, leaves the unit or finishes.';
COMMENT ON COLUMN report_delta.suspended IS '+1 when it is suspended at the unit, −1 when it resumes, leaves the unit or finishes.';
COMMENT ON COLUMN report_delta.overdue IS '+1 on the day on which the due instant passes, −1 when that instant has ended.';
COMMENT ON COLUMN report_delta.transferred IS '+1 where an unfinished dossier arrives from another unit, −1 where it leaves. Reports read it here, not from sums: which column it moves depends on the period.';
CREATE INDEX report_delta_by_unit ON report_delta (unit_id, day);
CREATE INDEX report_delta_of_transfers ON report_delta (day) WHERE transferred <> 0;
CREATE TRIGGER report_delta_append_only BEFORE UPDATE OR DELETE ON report_delta
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_delta_no_truncate BEFORE TRUNCATE ON report_delta
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE report_unfolded (
  unit_id integer NOT NULL,
  day date NOT NULL,
  field_id integer NOT NULL,
  procedure_id integer NOT NULL,
  received_online integer NOT NULL,
  received_in_person integer NOT NULL,
  received_postal integer NOT NULL,
  resolved_early integer NOT NULL,
  resolved_on_day integer NOT NULL,
  resolved_late integer NOT NULL,
  withdrawn integer NOT NULL,
  returned integer NOT NULL,
  open integer NOT NULL,
  suspended integer NOT NULL,
  overdue integer NOT NULL
);
COMMENT ON TABLE report_unfolded IS 'Deltas that report_sum does not hold yet: appended by commands, which therefore never wait for each other, and taken away by the fold. A report adds both.';

CREATE TYPE report_grain AS ENUM ('unit', 'field', 'unit-procedure');
CREATE TYPE report_span AS ENUM ('past', 'day', 'half', 'year');

CREATE TABLE report_sum (
  grain report_grain NOT NULL,
  span report_span NOT NULL,
  starts date NOT NULL,
  unit_id integer NOT NULL,
  field_id integer NOT NULL,
  procedure_id integer NOT NULL,
  received_online integer NOT NULL,
  received_in_person integer NOT NULL,
  received_postal integer NOT NULL,
  resolved_early integer NOT NULL,
  resolved_on_day integer NOT NULL,
  resolved_late integer NOT NULL,
  withdrawn integer NOT NULL,
  returned integer NOT NULL,
  open integer NOT NULL,
  suspended integer NOT NULL,
  overdue integer NOT NULL,
  CONSTRAINT report_sum_pk PRIMARY KEY (grain, span, starts, unit_id, field_id, procedure_id)
);
COMMENT ON TABLE report_sum IS 'Sums of deltas at each grain that reports ask for. Day, half and year are additive: folding in any order, also into the past, gives the same.';
COMMENT ON COLUMN report_sum.span IS 'half: half a month, see report_half_number. day: only where the grain has few keys; elsewhere the ledger itself is read. past: the stocks (open, suspended, overdue) of all days before starts, where they are not zero, so that the cost of a report does not grow with history.';
COMMENT ON COLUMN report_sum.starts IS 'First day of the span; for past, the first day that is not in it.';
COMMENT ON COLUMN report_sum.unit_id IS '0 where the grain has no unit; likewise field_id and procedure_id.';

CREATE TABLE report_horizon (
  only_row boolean NOT NULL DEFAULT true,
  starts date NOT NULL,
  CONSTRAINT report_horizon_pk PRIMARY KEY (only_row),
  CONSTRAINT report_horizon_one CHECK (only_row)
);
COMMENT ON TABLE report_horizon IS 'The last half month before which report_sum holds stocks (span past).';

GRANT SELECT, INSERT ON report_delta TO motcua_app;
GRANT SELECT, INSERT, DELETE ON report_unfolded TO motcua_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON report_sum TO motcua_app;
GRANT SELECT, INSERT, UPDATE ON report_horizon TO motcua_app;
