-- What a customer told before they booked, how they wish to be reached about it, and why it was cancelled.
ALTER TABLE bookings ADD COLUMN model_year VARCHAR(16);
ALTER TABLE bookings ADD COLUMN last_service VARCHAR(32);
ALTER TABLE bookings ADD COLUMN kilometres VARCHAR(16);
ALTER TABLE bookings ADD COLUMN riding VARCHAR(16);
ALTER TABLE bookings ADD COLUMN contact_email VARCHAR(508);
ALTER TABLE bookings ADD COLUMN contact_phone VARCHAR(32);
ALTER TABLE cancelled_bookings ADD COLUMN model_year VARCHAR(16);
ALTER TABLE cancelled_bookings ADD COLUMN last_service VARCHAR(32);
ALTER TABLE cancelled_bookings ADD COLUMN kilometres VARCHAR(16);
ALTER TABLE cancelled_bookings ADD COLUMN riding VARCHAR(16);
ALTER TABLE cancelled_bookings ADD COLUMN contact_email VARCHAR(508);
ALTER TABLE cancelled_bookings ADD COLUMN contact_phone VARCHAR(32);
ALTER TABLE cancelled_bookings ADD COLUMN by_staff BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE cancelled_bookings ADD COLUMN reason VARCHAR(1000);
