ALTER TABLE attachment ADD COLUMN position integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN attachment.position IS 'Place among the files of the same paper, as whoever sent them put them in order; equal places stand in order of time.';
GRANT UPDATE (position) ON attachment TO motcua_app;

CREATE TABLE file_scan (
  hash bytea NOT NULL,
  state text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamptz(3) NOT NULL,
  answered_at timestamptz(3),
  finding text,
  CONSTRAINT file_scan_pk PRIMARY KEY (hash),
  CONSTRAINT file_scan_hash_sha256 CHECK (octet_length(hash) = 32),
  CONSTRAINT file_scan_state_known CHECK (state IN ('pending', 'clean', 'infected')),
  CONSTRAINT file_scan_answered CHECK ((state = 'pending') = (answered_at IS NULL)),
  CONSTRAINT file_scan_finding_named CHECK ((state = 'infected') = (finding IS NOT NULL)),
  CONSTRAINT file_scan_tries_not_negative CHECK (tries >= 0)
);
COMMENT ON TABLE file_scan IS 'What the virus scanner says of a content, once for each, whatever it is attached to. A content without a row was never given to a scanner.';
COMMENT ON COLUMN file_scan.tries IS 'How often the scanner could not judge it since it was asked.';
COMMENT ON COLUMN file_scan.finding IS 'What the scanner calls what it found; the file is then in quarantine.';
CREATE INDEX file_scan_waiting ON file_scan (next_try_at) WHERE state = 'pending';
GRANT SELECT, INSERT, DELETE, UPDATE (state, tries, next_try_at, answered_at, finding) ON file_scan TO motcua_app;

CREATE TABLE joined_page (
  hash bytea NOT NULL,
  number integer NOT NULL,
  source_hash bytea NOT NULL,
  CONSTRAINT joined_page_pk PRIMARY KEY (hash, number),
  CONSTRAINT joined_page_hash_sha256 CHECK (octet_length(hash) = 32),
  CONSTRAINT joined_page_source_sha256 CHECK (octet_length(source_hash) = 32),
  CONSTRAINT joined_page_number_positive CHECK (number > 0)
);
COMMENT ON TABLE joined_page IS 'From which picture each page of a PDF that we made was made; the picture itself is not kept.';
GRANT SELECT, INSERT ON joined_page TO motcua_app;

ALTER TABLE filing_event DROP CONSTRAINT filing_event_kind_known;
ALTER TABLE filing_event ADD CONSTRAINT filing_event_kind_known CHECK (kind IN ('submitted', 'changed', 'supplement-requested', 'attached', 'detached', 'joined', 'refused', 'withdrawn', 'accepted'));
