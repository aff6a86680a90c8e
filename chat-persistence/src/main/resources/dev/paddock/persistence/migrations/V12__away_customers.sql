-- Since when the customer of a talk that goes on has been given up on: till they are back they take no place at their advisor's.
ALTER TABLE advice_requests ADD COLUMN away_since TIMESTAMP WITH TIME ZONE;
