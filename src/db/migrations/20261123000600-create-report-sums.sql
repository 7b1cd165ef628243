-- The columns from received_online on are the signed daily facts of which every report is a sum. Three tables have them:
-- the ledger (for ever, opens a figure into its dossiers), the part of it that no sum holds yet, and the sums.
CREATE TABLE report_delta (
  unit_id integer NOT NULL,
  day date NOT NULL,
  procedure_id integer NOT NULL,
  field_id integer NOT NULL,
  home_unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  action_number integer NOT NULL,
  received_online smallint NOT NULL DEFAULT 0,
  received_in_person smallint NOT NULL DEFAULT 0,
  received_postal smallint NOT NULL DEFAULT 0,
  transferred smallint NOT NULL DEFAULT 0,
  resolved_early smallint NOT NULL DEFAULT 0,
  resolved_on_day smallint NOT NULL DEFAULT 0,
  resolved_late smallint NOT NULL DEFAULT 0,
  withdrawn smallint NOT NULL DEFAULT 0,
  returned smallint NOT NULL DEFAULT 0,
  open smallint NOT NULL DEFAULT 0,
  suspended smallint NOT NULL DEFAULT 0,
  overdue smallint NOT NULL DEFAULT 0,
  CONSTRAINT report_delta_action_fk FOREIGN KEY (home_unit_id, dossier_id, action_number) REFERENCES action (unit_id, dossier_id, number) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE report_delta IS 'Ledger of signed daily facts, written in the transaction of the action that caused them. Append-only.';
COMMENT ON COLUMN report_delta.unit_id IS 'Unit whose figures it moves.';
COMMENT ON COLUMN report_delta.day IS 'Local day on which it counts; later than the action''s own day for a due day to come.';
COMMENT ON COLUMN report_delta.home_unit_id IS 'With dossier_id and action_number: the action that caused it.';
COMMENT ON COLUMN report_delta.resolved_early IS 'Finished on a day before the due day.';
COMMENT ON COLUMN report_delta.resolved_on_day IS 'Finished in time, but not early.';
COMMENT ON COLUMN report_delta.open IS '+1 when it begins to run, −1 when it is suspended, leaves the unit or finishes.';
COMMENT ON COLUMN report_delta.overdue IS '+1 on the day on which the due instant passes, −1 when that instant has ended.';
CREATE INDEX report_delta_by_unit ON report_delta (unit_id, procedure_id, day);
CREATE INDEX report_delta_by_dossier ON report_delta (home_unit_id, dossier_id);
CREATE TRIGGER report_delta_append_only BEFORE UPDATE OR DELETE ON report_delta
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_delta_no_truncate BEFORE TRUNCATE ON report_delta
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE report_unfolded (
  unit_id integer NOT NULL,
  day date NOT NULL,
  procedure_id integer NOT NULL,
  field_id integer NOT NULL,
  received_online bigint NOT NULL,
  received_in_person bigint NOT NULL,
  received_postal bigint NOT NULL,
  transferred bigint NOT NULL,
  resolved_early bigint NOT NULL,
  resolved_on_day bigint NOT NULL,
  resolved_late bigint NOT NULL,
  withdrawn bigint NOT NULL,
  returned bigint NOT NULL,
  open bigint NOT NULL,
  suspended bigint NOT NULL,
  overdue bigint NOT NULL
);
COMMENT ON TABLE report_unfolded IS 'Deltas that report_sum does not hold yet: appended by commands, which therefore never wait for each other, and taken away by the fold. A report adds both.';

CREATE TABLE report_sum (
  grain text NOT NULL,
  span text NOT NULL,
  starts date NOT NULL,
  unit_id integer NOT NULL,
  field_id integer NOT NULL,
  procedure_id integer NOT NULL,
  received_online bigint NOT NULL,
  received_in_person bigint NOT NULL,
  received_postal bigint NOT NULL,
  transferred bigint NOT NULL,
  resolved_early bigint NOT NULL,
  resolved_on_day bigint NOT NULL,
  resolved_late bigint NOT NULL,
  withdrawn bigint NOT NULL,
  returned bigint NOT NULL,
  open bigint NOT NULL,
  suspended bigint NOT NULL,
  overdue bigint NOT NULL,
  CONSTRAINT report_sum_pk PRIMARY KEY (grain, span, starts, unit_id, field_id, procedure_id),
  CONSTRAINT report_sum_grain_known CHECK (grain IN ('unit', 'field', 'unit-field', 'unit-procedure')),
  CONSTRAINT report_sum_span_known CHECK (span IN ('day', 'month', 'year'))
);
COMMENT ON TABLE report_sum IS 'Sums of deltas over a day, a month and a year, at each grain that reports ask for. Sums are additive, so folding in any order, also into the past, gives the same.';
COMMENT ON COLUMN report_sum.starts IS 'First day of the span.';
COMMENT ON COLUMN report_sum.unit_id IS '0 where the grain has no unit; likewise field_id and procedure_id.';

GRANT SELECT, INSERT ON report_delta TO motcua_app;
GRANT SELECT, INSERT, DELETE ON report_unfolded TO motcua_app;
GRANT SELECT, INSERT, UPDATE ON report_sum TO motcua_app;
