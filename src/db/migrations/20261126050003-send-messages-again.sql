COMMENT ON COLUMN message.queued_at IS 'When it was put in, or put in again by an administrator after it had been given up.';
GRANT UPDATE (queued_at) ON message TO motcua_app;
