-- A calendar is one dealership's and one category's. What there was is that of the only dealership, 'main', which the server gives to
-- the first one of those it is told of.
CREATE TABLE dealer_calendars (
    dealership     VARCHAR(64)       NOT NULL,
    category       VARCHAR(16)       NOT NULL,
    slot_seconds   INTEGER           NOT NULL,
    places         INTEGER           NOT NULL,
    openings       VARCHAR(4000)     NOT NULL,
    closed_days    VARCHAR(8000)     NOT NULL,
    notice_minutes INTEGER DEFAULT 0 NOT NULL,
    horizon_weeks  INTEGER DEFAULT 8 NOT NULL,
    CONSTRAINT calendar_of_dealership PRIMARY KEY (dealership, category)
);
INSERT INTO dealer_calendars (dealership, category, slot_seconds, places, openings, closed_days, notice_minutes, horizon_weeks)
SELECT 'main', category, slot_seconds, places, openings, closed_days, notice_minutes, horizon_weeks FROM calendars;
DROP TABLE calendars;
ALTER TABLE dealer_calendars RENAME TO calendars;

-- The dealership's name is kept as it was when the appointment was made; moves counts how often it was put elsewhere.
ALTER TABLE bookings ADD COLUMN dealership VARCHAR(64) DEFAULT 'main' NOT NULL;
ALTER TABLE bookings ADD COLUMN dealership_name VARCHAR(128) DEFAULT 'Paddock' NOT NULL;
ALTER TABLE bookings ADD COLUMN moves INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE bookings DROP CONSTRAINT slot_sold_once;
ALTER TABLE bookings ADD CONSTRAINT place_sold_once UNIQUE (dealership, category, starts_at, lane);
ALTER TABLE cancelled_bookings ADD COLUMN dealership VARCHAR(64) DEFAULT 'main' NOT NULL;
ALTER TABLE cancelled_bookings ADD COLUMN dealership_name VARCHAR(128) DEFAULT 'Paddock' NOT NULL;
ALTER TABLE cancelled_bookings ADD COLUMN moves INTEGER DEFAULT 0 NOT NULL;

-- The dealership that somebody chose as their own.
CREATE TABLE home_dealerships (
    user_id    VARCHAR(64) NOT NULL PRIMARY KEY,
    dealership VARCHAR(64) NOT NULL
);
