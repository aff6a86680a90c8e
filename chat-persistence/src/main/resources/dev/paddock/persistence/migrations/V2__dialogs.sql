-- One dialog with the assistant per person, in the engine's own text form; version is what a turn is stored against.
CREATE TABLE dialogs (
    user_id VARCHAR(64)    NOT NULL PRIMARY KEY,
    id      VARCHAR(64)    NOT NULL,
    version BIGINT         NOT NULL,
    body    VARCHAR(16384) NOT NULL
);
