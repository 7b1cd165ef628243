CREATE TABLE calendar_year (
  year integer NOT NULL,
  source text NOT NULL,
  decided_on date NOT NULL,
  CONSTRAINT calendar_year_pk PRIMARY KEY (year)
);
COMMENT ON TABLE calendar_year IS 'Years whose days off have been decided and entered. A due instant that needs another year is an error, not a guess.';
COMMENT ON COLUMN calendar_year.decided_on IS 'Day from which the year could be counted with: when its list of days off was decided.';

CREATE TABLE working_week (
  unit_id integer,
  weekday smallint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  sessions text NOT NULL,
  CONSTRAINT working_week_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT working_week_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT working_week_sessions_form CHECK (sessions ~ '^(\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*)?$'),
  CONSTRAINT working_week_days_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT working_week_one_at_a_time
    EXCLUDE USING gist (coalesce(unit_id, 0) WITH =, weekday WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE working_week IS 'Hours of an ordinary week; a row without a unit is for every unit that has none of its own on that weekday and day.';
COMMENT ON COLUMN working_week.weekday IS '1 = Monday … 7 = Sunday.';
COMMENT ON COLUMN working_week.sessions IS 'Sessions that count for deadlines: 07:30-11:30,13:00-17:00; empty when none does.';

CREATE TABLE calendar_day (
  calendar_day_id integer GENERATED ALWAYS AS IDENTITY,
  day date NOT NULL,
  unit_id integer,
  sessions text NOT NULL,
  reason text NOT NULL,
  reason_en text NOT NULL,
  source text NOT NULL,
  decided_on date NOT NULL,
  CONSTRAINT calendar_day_pk PRIMARY KEY (calendar_day_id),
  CONSTRAINT calendar_day_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT calendar_day_sessions_form CHECK (sessions ~ '^(\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*)?$'),
  CONSTRAINT calendar_day_decided_once UNIQUE NULLS NOT DISTINCT (day, unit_id, decided_on)
);
COMMENT ON TABLE calendar_day IS 'Days whose hours differ from the ordinary week: holidays, swapped Saturdays, half days, one unit''s closures. Append-only: a later decision about the same day wins from the day it was taken; a unit''s own decision wins over one for all units.';
COMMENT ON COLUMN calendar_day.sessions IS 'As in working_week; empty on a day off.';
COMMENT ON COLUMN calendar_day.reason IS 'As it stands in the explanation of a due date, before the day: Nghỉ Giỗ Tổ Hùng Vương.';
COMMENT ON COLUMN calendar_day.decided_on IS 'Day of the decision: a dossier promised before it was promised without it.';
CREATE TRIGGER calendar_day_append_only BEFORE UPDATE OR DELETE ON calendar_day
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON calendar_year, working_week, calendar_day TO motcua_app;
