CREATE TABLE job (
  name text NOT NULL,
  next_run_at timestamptz(3) NOT NULL,
  succeeded_at timestamptz(3),
  failures integer NOT NULL DEFAULT 0,
  fault_number text,
  CONSTRAINT job_pk PRIMARY KEY (name),
  CONSTRAINT job_name_form CHECK (name ~ '^[a-z]+(-[a-z]+)*$'),
  CONSTRAINT job_fault_has_number CHECK (failures >= 0 AND (failures = 0) = (fault_number IS NULL))
);
COMMENT ON TABLE job IS 'Recurring work of the program. The row lock of a job is held while it runs, so that one process runs it; a process that is killed leaves next_run_at as it was, and the next one runs it.';
COMMENT ON COLUMN job.failures IS 'Failures since the last success: each makes the wait for the next try longer.';
COMMENT ON COLUMN job.fault_number IS 'Number under which the last failure was told to the operator.';
GRANT SELECT, INSERT, UPDATE ON job TO motcua_app;

CREATE INDEX dossier_command_by_time ON dossier_command USING brin (recorded_at);
