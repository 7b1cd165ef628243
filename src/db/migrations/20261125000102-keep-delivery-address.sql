ALTER TABLE dossier_person ADD COLUMN delivery_address text;
COMMENT ON COLUMN dossier_person.delivery_address IS 'Of an owner: where a result sent by post goes, if not to the address.';
