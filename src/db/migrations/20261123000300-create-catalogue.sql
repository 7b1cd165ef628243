CREATE TABLE field (
  field_id integer NOT NULL,
  code text NOT NULL,
  CONSTRAINT field_pk PRIMARY KEY (field_id),
  CONSTRAINT field_code_unique UNIQUE (code)
);
COMMENT ON TABLE field IS 'Lĩnh vực: a field of procedures, through all its names.';

CREATE TABLE field_version (
  field_id integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL,
  levels text[] NOT NULL,
  list_order integer NOT NULL,
  CONSTRAINT field_version_pk PRIMARY KEY (field_id, valid_from),
  CONSTRAINT field_version_field_fk FOREIGN KEY (field_id) REFERENCES field,
  CONSTRAINT field_version_days_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT field_version_levels_known CHECK (levels <@ ARRAY['province', 'district', 'commune'] AND cardinality(levels) > 0),
  CONSTRAINT field_version_name_nfc CHECK (name IS NFC NORMALIZED AND name <> ''),
  CONSTRAINT field_version_one_at_a_time
    EXCLUDE USING gist (field_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
  CONSTRAINT field_version_name_one_holder
    EXCLUDE USING gist (name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE field_version IS 'What a field was called, and who resolved its procedures, on the days valid_from to valid_to.';
COMMENT ON COLUMN field_version.levels IS 'Levels of units that resolve procedures of this field: it is listed in their reports even where nothing happened.';

CREATE TABLE procedure (
  procedure_id integer NOT NULL,
  code text NOT NULL,
  CONSTRAINT procedure_pk PRIMARY KEY (procedure_id),
  CONSTRAINT procedure_code_unique UNIQUE (code)
);
COMMENT ON TABLE procedure IS 'Thủ tục hành chính: a procedure, through all its versions.';
COMMENT ON COLUMN procedure.code IS 'Mã TTHC of the national catalogue where it is known, else a code of our own beginning with MC-.';

CREATE TABLE procedure_version (
  procedure_version_id integer NOT NULL,
  procedure_id integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  field_id integer NOT NULL,
  name text NOT NULL,
  levels text[] NOT NULL,
  list_order integer NOT NULL,
  limit_kind text NOT NULL,
  limit_amount integer,
  deadline_policy text NOT NULL,
  online_service text NOT NULL,
  result_name text,
  legal_basis text,
  CONSTRAINT procedure_version_pk PRIMARY KEY (procedure_version_id),
  CONSTRAINT procedure_version_procedure_fk FOREIGN KEY (procedure_id) REFERENCES procedure,
  CONSTRAINT procedure_version_field_fk FOREIGN KEY (field_id) REFERENCES field,
  CONSTRAINT procedure_version_days_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT procedure_version_levels_known CHECK (levels <@ ARRAY['province', 'district', 'commune'] AND cardinality(levels) > 0),
  CONSTRAINT procedure_version_name_nfc CHECK (name IS NFC NORMALIZED AND name <> ''),
  CONSTRAINT procedure_version_limit_known CHECK (limit_kind IN ('same-day', 'working-days', 'days', 'working-hours', 'months')),
  CONSTRAINT procedure_version_limit_amount CHECK ((limit_kind = 'same-day') = (limit_amount IS NULL) AND (limit_amount IS NULL OR limit_amount > 0)),
  CONSTRAINT procedure_version_policy_known CHECK (deadline_policy IN ('exclude-first-day', 'eight-hour-days', 'afternoon-cut-off')),
  CONSTRAINT procedure_version_online_known CHECK (online_service IN ('none', 'partial', 'full')),
  CONSTRAINT procedure_version_one_at_a_time
    EXCLUDE USING gist (procedure_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE procedure_version IS 'What the law said of a procedure on the days valid_from to valid_to. A dossier keeps the version under which it was accepted.';
COMMENT ON COLUMN procedure_version.levels IS 'Levels of units that resolve this procedure.';
COMMENT ON COLUMN procedure_version.limit_kind IS 'Unit of limit_amount: thời hạn giải quyết; same-day has no amount.';
COMMENT ON COLUMN procedure_version.deadline_policy IS 'How the limit is turned into an instant; see deadline/.';
COMMENT ON COLUMN procedure_version.legal_basis IS 'The text that sets the limit; NULL where nobody has held the limit against one.';
COMMENT ON COLUMN procedure_version.list_order IS 'Place in the catalogue: the order of Biểu 3, which prints fields by their first procedure.';
COMMENT ON COLUMN procedure_version.online_service IS 'Dịch vụ công trực tuyến: none, partial (một phần) or full (toàn trình).';
CREATE INDEX procedure_version_by_name ON procedure_version (name);

CREATE TABLE procedure_paper (
  procedure_version_id integer NOT NULL,
  number smallint NOT NULL,
  name text NOT NULL,
  originals smallint NOT NULL,
  copies smallint NOT NULL,
  is_required boolean NOT NULL,
  CONSTRAINT procedure_paper_pk PRIMARY KEY (procedure_version_id, number),
  CONSTRAINT procedure_paper_version_fk FOREIGN KEY (procedure_version_id) REFERENCES procedure_version,
  CONSTRAINT procedure_paper_counts CHECK (originals >= 0 AND copies >= 0 AND originals + copies > 0),
  CONSTRAINT procedure_paper_name_nfc CHECK (name IS NFC NORMALIZED AND name <> '')
);
COMMENT ON TABLE procedure_paper IS 'Thành phần hồ sơ: the papers that a dossier of this procedure holds.';

CREATE TABLE procedure_fee (
  procedure_version_id integer NOT NULL,
  number smallint NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  channel text,
  amount_dong bigint NOT NULL,
  CONSTRAINT procedure_fee_pk PRIMARY KEY (procedure_version_id, number),
  CONSTRAINT procedure_fee_version_fk FOREIGN KEY (procedure_version_id) REFERENCES procedure_version,
  CONSTRAINT procedure_fee_kind_known CHECK (kind IN ('phi', 'le-phi')),
  CONSTRAINT procedure_fee_channel_known CHECK (channel IN ('online', 'in_person', 'postal')),
  CONSTRAINT procedure_fee_not_negative CHECK (amount_dong >= 0)
);
COMMENT ON TABLE procedure_fee IS 'Phí and lệ phí (Luật Phí và lệ phí 97/2015/QH13), in whole đồng; channel NULL for all channels.';

GRANT SELECT, INSERT, UPDATE ON field, field_version, procedure, procedure_version, procedure_paper, procedure_fee TO motcua_app;
