-- What somebody left for the advisors while none was available; unsettled until its answer was read, or mailed.
ALTER TABLE advice_requests ADD COLUMN left_text VARCHAR(16000);
ALTER TABLE advice_requests ADD COLUMN left_unsettled BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX advice_requests_unsettled ON advice_requests (left_unsettled);

-- The hours at which advisors are at their desks: one row, once somebody said.
CREATE TABLE desk_hours (
    id          INTEGER        NOT NULL PRIMARY KEY,
    openings    VARCHAR(10000) NOT NULL,
    closed_days VARCHAR(10000) NOT NULL
);
