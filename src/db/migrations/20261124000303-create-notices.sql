CREATE TABLE notice (
  notice_id bigint GENERATED ALWAYS AS IDENTITY,
  recipient text NOT NULL,
  kind text NOT NULL,
  unit_id integer NOT NULL,
  dossier_id uuid NOT NULL,
  due_at timestamptz(3) NOT NULL,
  raised_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3),
  CONSTRAINT notice_pk PRIMARY KEY (notice_id),
  CONSTRAINT notice_recipient_fk FOREIGN KEY (recipient) REFERENCES officer (account),
  CONSTRAINT notice_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT notice_kind_known CHECK (kind IN ('due-soon', 'overdue')),
  CONSTRAINT notice_seen_after_raised CHECK (seen_at >= raised_at),
  CONSTRAINT notice_raised_once UNIQUE (unit_id, dossier_id, kind, due_at, recipient)
);
COMMENT ON TABLE notice IS 'Nhắc việc: what an officer was warned of. One for each dossier, kind, due instant and recipient; a new due instant can be warned of anew.';
COMMENT ON COLUMN notice.recipient IS 'Account of the officer.';
CREATE INDEX notice_by_recipient ON notice (recipient, notice_id DESC);
CREATE INDEX notice_unseen ON notice (recipient) WHERE seen_at IS NULL;

GRANT SELECT, INSERT, UPDATE (seen_at) ON notice TO motcua_app;
