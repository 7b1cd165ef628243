-- The application works as a role that owns nothing: what it may not do, no fault in the program can make it do.
-- The role belongs to the whole cluster; another database may be creating it at this moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'motcua_app') THEN
    CREATE ROLE motcua_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$;

-- An owner who is no superuser works as the role only as its member.
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'motcua_app', 'MEMBER') THEN
    EXECUTE format('GRANT motcua_app TO %I', current_user);
  END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION refuse_change() IS 'Trigger of append-only tables: holds even for the owner.';
