-- Who opened a direct conversation with a stranger, and for guests from where: counted for a day, then deleted.
CREATE TABLE approaches (
    conversation_id VARCHAR(64)              NOT NULL PRIMARY KEY,
    person_id       VARCHAR(64)              NOT NULL,
    address         VARCHAR(64),
    approached_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX approaches_of_person ON approaches (person_id, approached_at);
CREATE INDEX approaches_from_address ON approaches (address, approached_at);
CREATE INDEX approaches_by_time ON approaches (approached_at);

-- One row, locked by whoever counts approaches before making one.
CREATE TABLE approaching (
    id INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO approaching (id) VALUES (1);

-- Nobody writes to whom the staff blocked.
UPDATE conversations SET is_blocked = TRUE
    WHERE kind = 'direct' AND (one_id IN (SELECT id FROM accounts WHERE blocked)
        OR other_id IN (SELECT id FROM accounts WHERE blocked));

-- Whether a person was asked if others may find them. Guests were found without being asked, unless they switched it off; who made an
-- account had the question before them.
ALTER TABLE accounts ADD COLUMN listing_asked BOOLEAN DEFAULT TRUE NOT NULL;
UPDATE accounts SET listed = FALSE, listing_asked = FALSE WHERE email IS NULL AND listed;

-- What a room's name looks like, as written and with its case folded; null once the room is deleted. V9.1 fills them, and name_key of
-- people anew, which is without accents from now on.
ALTER TABLE rooms ADD COLUMN look_key VARCHAR(64);
ALTER TABLE rooms ADD COLUMN folded_look_key VARCHAR(64);
ALTER TABLE rooms ADD CONSTRAINT room_look UNIQUE (look_key);
ALTER TABLE rooms ADD CONSTRAINT room_folded_look UNIQUE (folded_look_key);
