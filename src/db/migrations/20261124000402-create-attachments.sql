CREATE TABLE attachment (
  attachment_id uuid NOT NULL,
  unit_id integer NOT NULL,
  filing_id uuid,
  dossier_id uuid,
  paper integer NOT NULL,
  is_result boolean NOT NULL DEFAULT false,
  hash bytea NOT NULL,
  size integer NOT NULL,
  media_type text NOT NULL,
  name text NOT NULL,
  added_by text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT attachment_pk PRIMARY KEY (attachment_id),
  CONSTRAINT attachment_filing_fk FOREIGN KEY (filing_id) REFERENCES filing,
  CONSTRAINT attachment_dossier_fk FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier,
  CONSTRAINT attachment_once UNIQUE NULLS NOT DISTINCT (filing_id, dossier_id, paper, is_result, hash),
  CONSTRAINT attachment_belongs CHECK (filing_id IS NOT NULL OR dossier_id IS NOT NULL),
  CONSTRAINT attachment_paper_not_negative CHECK (paper >= 0),
  CONSTRAINT attachment_hash_sha256 CHECK (octet_length(hash) = 32),
  CONSTRAINT attachment_size_positive CHECK (size > 0),
  CONSTRAINT attachment_media_type_allowed CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  CONSTRAINT attachment_name_form CHECK (name IS NFC NORMALIZED AND name ~ '^[^/\\[:cntrl:]]{1,120}$')
);
COMMENT ON TABLE attachment IS 'Which kept file belongs to which paper of a filing or dossier, and under what name. The file itself lies in the folder of attachments, by its hash.';
COMMENT ON COLUMN attachment.filing_id IS 'Filing to which it was attached; stays when the filing becomes a dossier.';
COMMENT ON COLUMN attachment.dossier_id IS 'Dossier that holds it; from then on it is never removed.';
COMMENT ON COLUMN attachment.paper IS 'Number of the paper in the procedure''s list; 0 for a paper outside it, and for a result.';
COMMENT ON COLUMN attachment.is_result IS 'A result of the procedure, not a paper that was handed in.';
COMMENT ON COLUMN attachment.hash IS 'SHA-256 of the content, and its place in the folder.';
CREATE INDEX attachment_by_hash ON attachment (hash);
CREATE INDEX attachment_by_dossier ON attachment (unit_id, dossier_id);

CREATE FUNCTION refuse_losing_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.dossier_id IS NOT NULL THEN
    RAISE EXCEPTION 'attachment % belongs to a dossier: % is refused', OLD.attachment_id, TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION refuse_losing_attachment() IS 'Trigger of attachment: what a dossier holds is neither removed nor changed.';
CREATE TRIGGER attachment_kept BEFORE UPDATE OR DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION refuse_losing_attachment();
CREATE TRIGGER attachment_no_truncate BEFORE TRUNCATE ON attachment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, DELETE, UPDATE (dossier_id) ON attachment TO motcua_app;
