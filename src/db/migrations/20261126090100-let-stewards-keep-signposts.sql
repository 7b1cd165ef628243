ALTER TABLE procedure_audience ADD COLUMN is_used boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN procedure_audience.is_used IS 'False where a steward took it away: it stays, so that an update of the program does not bring it back.';

ALTER TABLE life_event ADD COLUMN is_used boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN life_event.is_used IS 'False where a steward took the event off the portal: it stays, so that an update of the program does not bring it back.';

GRANT UPDATE (is_used) ON procedure_audience TO motcua_app;
GRANT DELETE ON life_event_procedure TO motcua_app;
