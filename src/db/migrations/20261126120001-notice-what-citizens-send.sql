ALTER TABLE notice
  ALTER COLUMN dossier_id DROP NOT NULL,
  ADD COLUMN petition_id uuid,
  ADD CONSTRAINT notice_petition_fk FOREIGN KEY (petition_id) REFERENCES petition,
  ADD CONSTRAINT notice_about_one CHECK ((dossier_id IS NULL) <> (petition_id IS NULL)),
  ADD CONSTRAINT notice_kind_fits CHECK ((petition_id IS NOT NULL) = starts_with(kind, 'petition-')),
  DROP CONSTRAINT notice_kind_known,
  ADD CONSTRAINT notice_kind_known CHECK (kind IN ('due-soon', 'overdue', 'asked', 'petition-arrived', 'petition-due-soon', 'petition-overdue')),
  DROP CONSTRAINT notice_raised_once,
  ADD CONSTRAINT notice_raised_once UNIQUE NULLS NOT DISTINCT (unit_id, dossier_id, petition_id, kind, due_at, recipient);
COMMENT ON TABLE notice IS 'Nhắc việc: what an officer was told of: a dossier that is due, what a citizen asks of one, a petition. One for each of these, kind, instant and recipient; a new due instant can be warned of anew.';
COMMENT ON COLUMN notice.unit_id IS 'Unit that accepted the dossier; unit that has the petition.';
COMMENT ON COLUMN notice.due_at IS 'The due instant that it warns of; of what a citizen has sent, when it came.';
