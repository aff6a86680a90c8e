-- Whether somebody wants their appointments remembered by mail, a day before.
ALTER TABLE contact_cards ADD COLUMN reminders BOOLEAN DEFAULT TRUE NOT NULL;
