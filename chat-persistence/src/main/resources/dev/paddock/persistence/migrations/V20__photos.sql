-- Photos: until one is sent its place is null; then it is its message's, and its position the one among that message's photos.
CREATE TABLE photos (
    id              VARCHAR(64)              NOT NULL PRIMARY KEY,
    conversation_id VARCHAR(64)              NOT NULL,
    sender_id       VARCHAR(64)              NOT NULL,
    format          VARCHAR(16)              NOT NULL,
    width           INTEGER                  NOT NULL,
    height          INTEGER                  NOT NULL,
    full_bytes      INTEGER                  NOT NULL,
    thumb_bytes     INTEGER                  NOT NULL,
    thumb_format    VARCHAR(16)              NOT NULL,
    uploaded_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    place           BIGINT,
    position        INTEGER
);
CREATE INDEX photos_by_place ON photos (place, uploaded_at);
CREATE INDEX photos_of_sender ON photos (sender_id, place);

-- The bytes of each size, in parts that are small enough to be read and written one by one.
CREATE TABLE photo_parts (
    photo_id VARCHAR(64) NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
    size     VARCHAR(16) NOT NULL,
    part     INTEGER     NOT NULL,
    content  BYTEA       NOT NULL,
    PRIMARY KEY (photo_id, size, part)
);
