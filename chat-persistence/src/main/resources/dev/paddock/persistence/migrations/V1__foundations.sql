-- Runs unchanged on H2 and PostgreSQL.
-- Texts are sized in UTF-16 units, as H2 counts them: at most two per code point of the domain's limits.
-- People are referred to by id without a foreign key: the id outlives the person's data, and a message must not lock its author.

CREATE TABLE accounts (
    id               VARCHAR(64)              NOT NULL PRIMARY KEY,
    name             VARCHAR(64)              NOT NULL,
    role             VARCHAR(16)              NOT NULL,
    email            VARCHAR(508) UNIQUE,
    password_hash    VARCHAR(255),
    language         VARCHAR(8)               NOT NULL,
    marketing_opt_in BOOLEAN                  NOT NULL,
    listed           BOOLEAN                  NOT NULL,
    blocked          BOOLEAN                  NOT NULL,
    erased           BOOLEAN                  NOT NULL,
    created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    trusted_since    TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE sessions (
    digest     VARCHAR(64)              NOT NULL PRIMARY KEY,
    user_id    VARCHAR(64)              NOT NULL,
    opened_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX sessions_of_user ON sessions (user_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE tickets (
    digest           VARCHAR(64)              NOT NULL PRIMARY KEY,
    user_id          VARCHAR(64)              NOT NULL,
    session_digest   VARCHAR(64),
    proof_expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX tickets_by_end ON tickets (expires_at);

CREATE TABLE keyring (
    name   VARCHAR(64)   NOT NULL PRIMARY KEY,
    secret VARCHAR(8000) NOT NULL
);

CREATE TABLE conversations (
    id        VARCHAR(64)              NOT NULL PRIMARY KEY,
    kind      VARCHAR(16)              NOT NULL,
    last_seq  BIGINT                   NOT NULL,
    is_open   BOOLEAN                  NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE messages (
    conversation_id VARCHAR(64)              NOT NULL,
    seq             BIGINT                   NOT NULL,
    sender_id       VARCHAR(64)              NOT NULL,
    client_id       VARCHAR(128)             NOT NULL,
    body            VARCHAR(8000)            NOT NULL,
    posted_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (conversation_id, seq),
    CONSTRAINT message_sent_once UNIQUE (sender_id, client_id)
);

CREATE TABLE read_marks (
    conversation_id VARCHAR(64) NOT NULL,
    user_id         VARCHAR(64) NOT NULL,
    seq             BIGINT      NOT NULL,
    PRIMARY KEY (conversation_id, user_id)
);

-- A room's id is its conversation's. name_key is null once the room is deleted, which frees the name.
CREATE TABLE rooms (
    id         VARCHAR(64)              NOT NULL PRIMARY KEY,
    name       VARCHAR(128)             NOT NULL,
    name_key   VARCHAR(256) UNIQUE,
    capacity   INTEGER                  NOT NULL,
    members    INTEGER                  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT room_capacity CHECK (capacity BETWEEN 2 AND 10000),
    CONSTRAINT room_members CHECK (members BETWEEN 0 AND 10000)
);

-- held_until is null while the person is connected.
CREATE TABLE seats (
    room_id    VARCHAR(64)              NOT NULL REFERENCES rooms (id),
    seat       INTEGER                  NOT NULL,
    user_id    VARCHAR(64)              NOT NULL,
    taken_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    held_until TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (room_id, seat),
    CONSTRAINT seat_per_person UNIQUE (room_id, user_id),
    CONSTRAINT seat_number CHECK (seat BETWEEN 1 AND 10000)
);
CREATE INDEX seats_of_user ON seats (user_id);
CREATE INDEX seats_by_end ON seats (held_until);
CREATE INDEX seats_by_arrival ON seats (room_id, taken_at, seat);

-- Openings and closed days are one value each, read and replaced as a whole.
CREATE TABLE calendars (
    category     VARCHAR(16)   NOT NULL PRIMARY KEY,
    slot_seconds INTEGER       NOT NULL,
    places       INTEGER       NOT NULL,
    openings     VARCHAR(4000) NOT NULL,
    closed_days  VARCHAR(8000) NOT NULL,
    place        VARCHAR(2000) NOT NULL
);

-- What is booked now; a cancelled booking moves to cancelled_bookings and thereby frees its place.
CREATE TABLE bookings (
    id          VARCHAR(64)              NOT NULL PRIMARY KEY,
    category    VARCHAR(16)              NOT NULL,
    starts_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    lane        INTEGER                  NOT NULL,
    customer_id VARCHAR(64)              NOT NULL,
    place       VARCHAR(2000)            NOT NULL,
    CONSTRAINT slot_sold_once UNIQUE (category, starts_at, lane)
);
CREATE INDEX bookings_of_customer ON bookings (customer_id);

CREATE TABLE cancelled_bookings (
    id           VARCHAR(64)              NOT NULL PRIMARY KEY,
    category     VARCHAR(16)              NOT NULL,
    starts_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    lane         INTEGER                  NOT NULL,
    customer_id  VARCHAR(64)              NOT NULL,
    place        VARCHAR(2000)            NOT NULL,
    cancelled_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX cancelled_bookings_of_customer ON cancelled_bookings (customer_id);
