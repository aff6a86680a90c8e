-- How people with an account are reached, beside the address they sign in with; who has no row gave nothing, and verified nothing.
CREATE TABLE contact_cards (
    user_id  VARCHAR(64) NOT NULL PRIMARY KEY,
    verified BOOLEAN     NOT NULL,
    pending  VARCHAR(508),
    phone    VARCHAR(32)
);

-- The tokens that were mailed and not used yet, of each person one for each purpose; a newer one takes the place of the one before.
CREATE TABLE mail_tokens (
    user_id    VARCHAR(64)              NOT NULL,
    purpose    VARCHAR(16)              NOT NULL,
    digest     VARCHAR(64)              NOT NULL,
    address    VARCHAR(508),
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (user_id, purpose),
    CONSTRAINT mail_token UNIQUE (digest)
);

-- The outbox. What a mail says stands here sealed, as there may be a token in it, and no longer than until it was sent.
CREATE TABLE mails (
    id         VARCHAR(64)              NOT NULL PRIMARY KEY,
    message_id VARCHAR(320)             NOT NULL,
    recipient  VARCHAR(508),
    language   VARCHAR(16)              NOT NULL,
    about      VARCHAR(128),
    kind       VARCHAR(64)              NOT NULL,
    secret     VARCHAR(200000),
    state      VARCHAR(16)              NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    until_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at   TIMESTAMP WITH TIME ZONE,
    tries      INTEGER                  NOT NULL,
    reason     VARCHAR(1000)
);
CREATE INDEX mails_by_due ON mails (state, due_at);
CREATE INDEX mails_by_about ON mails (about);
CREATE INDEX mails_by_recipient ON mails (recipient, made_at);
