-- How soon and how far ahead a calendar takes appointments.
ALTER TABLE calendars ADD COLUMN notice_minutes INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE calendars ADD COLUMN horizon_weeks INTEGER DEFAULT 8 NOT NULL;
