-- H2 takes a trigger for rows alone, and truncates without asking one; a table that is referred to it neither truncates nor drops.
CREATE TRIGGER audit_kept BEFORE UPDATE, DELETE ON audit_entries
    FOR EACH ROW CALL 'dev.paddock.persistence.AuditKept';
ALTER TABLE audit_end ADD CONSTRAINT newest_entry FOREIGN KEY (newest) REFERENCES audit_entries (number);
