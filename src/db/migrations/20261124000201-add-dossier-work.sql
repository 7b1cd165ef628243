ALTER TABLE action DROP CONSTRAINT action_kind_known;
ALTER TABLE action ADD CONSTRAINT action_kind_known CHECK (kind IN (
  'accepted', 'suspended', 'resumed', 'extended', 'apologised', 'transferred', 'finished',
  'routed', 'assigned', 'consulted', 'answered', 'corrected', 'handed_over', 'noted'
));

ALTER TABLE dossier
  ADD COLUMN is_assisted boolean NOT NULL DEFAULT false,
  ADD COLUMN handed_over_at timestamptz(3),
  ADD CONSTRAINT dossier_help_online CHECK (NOT is_assisted OR channel = 'online'),
  ADD CONSTRAINT dossier_handed_over_after_finished CHECK (handed_over_at >= finished_at);
COMMENT ON COLUMN dossier.is_assisted IS 'Filed online by the citizen with an officer''s help.';
CREATE INDEX dossier_by_code_prefix ON dossier (code text_pattern_ops);
CREATE INDEX dossier_by_holder ON dossier (holder_unit_id, accepted_at);

CREATE TABLE work_item (
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  code text NOT NULL,
  holder_unit_id integer NOT NULL,
  procedure_id integer NOT NULL,
  procedure_version_id integer NOT NULL,
  channel text NOT NULL,
  is_assisted boolean NOT NULL,
  state text NOT NULL,
  step text NOT NULL,
  step_post text,
  is_signing boolean NOT NULL,
  step_since timestamptz(3) NOT NULL,
  assignee text,
  accepted_at timestamptz(3) NOT NULL,
  due_at timestamptz(3),
  due_soon_at timestamptz(3),
  promised_at timestamptz(3),
  ground text,
  suspended_at timestamptz(3),
  supply_by date,
  finished_at timestamptz(3),
  outcome text,
  last_action integer NOT NULL,
  CONSTRAINT work_item_pk PRIMARY KEY (unit_id, dossier_id),
  CONSTRAINT work_item_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT work_item_state_known CHECK (state IN ('running', 'suspended', 'finished')),
  CONSTRAINT work_item_due_while_running CHECK (state <> 'running' OR due_at IS NOT NULL),
  CONSTRAINT work_item_ground_known CHECK (ground IN ('supplement', 'financial-duty', 'statutory'))
)
-- Room on each page for the next state of a row: no index holds what changes from step to step.
WITH (fillfactor = 70);
COMMENT ON TABLE work_item IS 'What queues read: dossiers that are open, or whose result lies ready to be handed over. A projection of the log, rebuilt and compared by verify.';
COMMENT ON COLUMN work_item.step IS 'Code of the step in which it stands, the first of its process where no action said one.';
COMMENT ON COLUMN work_item.step_post IS 'Post whose work the step is; NULL where the process no longer has the step.';
COMMENT ON COLUMN work_item.assignee IS 'Account that holds it; NULL: nobody.';
COMMENT ON COLUMN work_item.due_soon_at IS 'From when it is due soon; NULL while the clock stands still, or where the calendar does not reach.';
COMMENT ON COLUMN work_item.last_action IS 'Number of the dossier''s newest action: the version that a command must have seen.';
CREATE INDEX work_item_by_holder ON work_item (holder_unit_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON work_item TO motcua_app;
