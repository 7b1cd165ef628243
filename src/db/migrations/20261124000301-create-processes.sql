CREATE TABLE process (
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  list_order integer NOT NULL,
  CONSTRAINT process_pk PRIMARY KEY (code),
  CONSTRAINT process_code_form CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
  CONSTRAINT process_name_nfc CHECK (name IS NFC NORMALIZED AND name <> '')
);
COMMENT ON TABLE process IS 'Quy trình nội bộ: the steps through which a unit resolves a dossier, shared by the procedures that follow it.';

CREATE TABLE process_step (
  process_code text NOT NULL,
  code text NOT NULL,
  number smallint NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  post text NOT NULL,
  working_minutes integer NOT NULL,
  is_signing boolean NOT NULL,
  CONSTRAINT process_step_pk PRIMARY KEY (process_code, code),
  CONSTRAINT process_step_process_fk FOREIGN KEY (process_code) REFERENCES process,
  CONSTRAINT process_step_one_in_place UNIQUE (process_code, number),
  CONSTRAINT process_step_code_form CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
  CONSTRAINT process_step_name_nfc CHECK (name IS NFC NORMALIZED AND name <> ''),
  CONSTRAINT process_step_post_known CHECK (post IN ('receiving-officer', 'processing-officer', 'unit-leader')),
  CONSTRAINT process_step_takes_time CHECK (working_minutes > 0)
);
COMMENT ON TABLE process_step IS 'One step of a process: whose work it is and how long it is meant to take. The step of the smallest number comes first.';
COMMENT ON COLUMN process_step.working_minutes IS 'Working time meant for the step: a plan of the unit, not a limit of the law.';
COMMENT ON COLUMN process_step.is_signing IS 'Whether the result is signed here: a dossier is finished with a result from such a step alone.';

CREATE TABLE process_step_next (
  process_code text NOT NULL,
  step_code text NOT NULL,
  number smallint NOT NULL,
  next_code text NOT NULL,
  CONSTRAINT process_step_next_pk PRIMARY KEY (process_code, step_code, number),
  CONSTRAINT process_step_next_step_fk FOREIGN KEY (process_code, step_code) REFERENCES process_step,
  CONSTRAINT process_step_next_next_fk FOREIGN KEY (process_code, next_code) REFERENCES process_step,
  CONSTRAINT process_step_next_once UNIQUE (process_code, step_code, next_code),
  CONSTRAINT process_step_next_leads_on CHECK (step_code <> next_code)
);
COMMENT ON TABLE process_step_next IS 'Where a dossier may go from a step: on to a later one, or back to an earlier one (trả lại bước trước).';

-- The process of every procedure for which no other has been said; reference/processes.ts holds the same words.
INSERT INTO process VALUES ('standard', 'Quy trình chung', 'Standard process', 1);
INSERT INTO process_step VALUES
  ('standard', 'handle', 1, 'Thụ lý', 'Handling', 'processing-officer', 960, false),
  ('standard', 'assess', 2, 'Thẩm định', 'Assessment', 'processing-officer', 480, false),
  ('standard', 'sign', 3, 'Trình ký', 'Signing', 'unit-leader', 240, true);
INSERT INTO process_step_next VALUES
  ('standard', 'handle', 1, 'assess'),
  ('standard', 'assess', 1, 'sign'),
  ('standard', 'assess', 2, 'handle'),
  ('standard', 'sign', 1, 'handle');

ALTER TABLE procedure_version
  ADD COLUMN process_code text NOT NULL DEFAULT 'standard',
  ADD COLUMN due_soon_percent smallint NOT NULL DEFAULT 20,
  ADD CONSTRAINT procedure_version_process_fk FOREIGN KEY (process_code) REFERENCES process,
  ADD CONSTRAINT procedure_version_due_soon_percent CHECK (due_soon_percent BETWEEN 1 AND 99);
COMMENT ON COLUMN procedure_version.due_soon_percent IS 'A dossier is due soon when this much of its working time is left, in percent.';

GRANT SELECT, INSERT, UPDATE ON process, process_step, process_step_next TO motcua_app;
