ALTER TABLE procedure_fee
  ADD COLUMN counted_by text,
  ADD CONSTRAINT procedure_fee_count_form CHECK (counted_by = 'officer' OR counted_by ~ '^[a-z0-9-]+\.[a-z0-9-]+$');
COMMENT ON COLUMN procedure_fee.counted_by IS 'What the amount is taken by: NULL: once for a filing; page.question of the procedure''s form: as often as its answer says; officer: by the page or the case, as an officer counts.';
UPDATE procedure_fee SET counted_by = 'loai.so-ban' WHERE name = 'Cấp bản sao trích lục hộ tịch, mỗi bản';
UPDATE procedure_fee SET counted_by = 'officer' WHERE name LIKE 'Chứng thực %, mỗi %';
