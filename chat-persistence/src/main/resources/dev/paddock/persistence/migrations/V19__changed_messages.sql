-- Messages that were edited or removed after they were posted, by the place they have in messages, where what is left of their text
-- stands. A table of its own, so that the one that every message is written to stays as narrow as it is.
CREATE TABLE changed_messages (
    place      BIGINT NOT NULL PRIMARY KEY,
    edited_at  TIMESTAMP WITH TIME ZONE,
    removed_by VARCHAR(16)
);

-- How many such changes a conversation has had: what a client that was away compares with what it knows.
ALTER TABLE conversations ADD COLUMN changes BIGINT DEFAULT 0 NOT NULL;
