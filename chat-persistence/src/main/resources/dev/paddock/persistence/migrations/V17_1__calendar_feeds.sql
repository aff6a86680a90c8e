-- The secret by which a member of staff's calendar program reads what is booked, as its digest: one a person.
CREATE TABLE calendar_feeds (
    user_id VARCHAR(64) NOT NULL PRIMARY KEY,
    digest  VARCHAR(64) NOT NULL,
    CONSTRAINT calendar_feed_by_digest UNIQUE (digest)
);
