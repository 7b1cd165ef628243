CREATE TABLE unit (
  unit_id integer NOT NULL,
  CONSTRAINT unit_pk PRIMARY KEY (unit_id)
);
COMMENT ON TABLE unit IS 'An administrative unit that receives dossiers, through all its names and codes.';

CREATE TABLE unit_version (
  unit_id integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  agency_code text NOT NULL,
  statistical_code text,
  name text NOT NULL,
  level text NOT NULL,
  parent_unit_id integer,
  list_order integer NOT NULL,
  CONSTRAINT unit_version_pk PRIMARY KEY (unit_id, valid_from),
  CONSTRAINT unit_version_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT unit_version_parent_fk FOREIGN KEY (parent_unit_id) REFERENCES unit (unit_id),
  CONSTRAINT unit_version_days_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT unit_version_level_known CHECK (level IN ('province', 'district', 'commune')),
  CONSTRAINT unit_version_name_nfc CHECK (name IS NFC NORMALIZED AND name <> ''),
  CONSTRAINT unit_version_one_at_a_time
    EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
  CONSTRAINT unit_version_agency_code_one_holder
    EXCLUDE USING gist (agency_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
  CONSTRAINT unit_version_statistical_code_one_holder
    EXCLUDE USING gist (statistical_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
  CONSTRAINT unit_version_name_one_holder
    EXCLUDE USING gist (name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE unit_version IS 'What a unit was called, and where it stood, on the days valid_from to valid_to (both included). Codes are reused: 03260 was Rạng Đông until 2025 and is Pú Nhung since.';
COMMENT ON COLUMN unit_version.valid_to IS 'Last day of this version; NULL while it is the current one.';
COMMENT ON COLUMN unit_version.agency_code IS 'Mã định danh cơ quan (QĐ 20/2020/QĐ-TTg), as it stands in dossier codes: H18.33.19.';
COMMENT ON COLUMN unit_version.statistical_code IS 'Mã đơn vị hành chính of the statistics office: three digits for a district, five for a commune; reused for other units over time.';
COMMENT ON COLUMN unit_version.list_order IS 'Place in the catalogue''s order, which reports follow among equals.';

CREATE TABLE unit_succession (
  predecessor_unit_id integer NOT NULL,
  successor_unit_id integer NOT NULL,
  effective_on date NOT NULL,
  CONSTRAINT unit_succession_pk PRIMARY KEY (predecessor_unit_id, successor_unit_id),
  CONSTRAINT unit_succession_predecessor_fk FOREIGN KEY (predecessor_unit_id) REFERENCES unit (unit_id),
  CONSTRAINT unit_succession_successor_fk FOREIGN KEY (successor_unit_id) REFERENCES unit (unit_id),
  CONSTRAINT unit_succession_not_itself CHECK (predecessor_unit_id <> successor_unit_id)
);
COMMENT ON TABLE unit_succession IS 'Which unit took over from which (merger, division), from effective_on.';

GRANT SELECT, INSERT, UPDATE ON unit, unit_version, unit_succession TO motcua_app;
