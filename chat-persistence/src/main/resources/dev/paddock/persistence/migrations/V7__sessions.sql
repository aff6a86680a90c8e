-- A session ends when it is not used: ends_at moves with its use, expires_at does not. Those open now count as used now.
ALTER TABLE sessions ADD COLUMN client VARCHAR(64) DEFAULT 'Unknown' NOT NULL;
ALTER TABLE sessions ADD COLUMN last_seen_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE sessions ADD COLUMN ends_at TIMESTAMP WITH TIME ZONE;
UPDATE sessions SET last_seen_at = CURRENT_TIMESTAMP, ends_at = expires_at;
UPDATE sessions SET ends_at = CURRENT_TIMESTAMP + INTERVAL '12' HOUR
    WHERE expires_at > CURRENT_TIMESTAMP + INTERVAL '12' HOUR
        AND user_id IN (SELECT id FROM accounts WHERE role <> 'customer');
ALTER TABLE sessions ALTER COLUMN last_seen_at SET NOT NULL;
ALTER TABLE sessions ALTER COLUMN ends_at SET NOT NULL;
DROP INDEX sessions_by_end;
CREATE INDEX sessions_by_end ON sessions (ends_at);

-- Tickets live for seconds; those asked for without a session are of the version before.
DELETE FROM tickets WHERE session_digest IS NULL;
ALTER TABLE tickets ALTER COLUMN session_digest SET NOT NULL;

-- Guests by when they came: those who left nothing are forgotten.
CREATE INDEX accounts_by_start ON accounts (created_at);
