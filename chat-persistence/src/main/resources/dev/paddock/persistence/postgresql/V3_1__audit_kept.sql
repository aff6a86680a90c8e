-- The trigger stops everybody, superusers too; the missing privileges stop the application's role before anything runs.
-- The owner of a table can undo both: docs/decisions/0008-audit-log.md tells how to give this one to another role.
CREATE FUNCTION audit_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only ever added to' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION audit_kept();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries FROM CURRENT_USER;
