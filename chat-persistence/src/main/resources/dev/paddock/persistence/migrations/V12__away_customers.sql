-- Since when the customer of a talk that goes on has been given up on: till they are back they take no place at their advisor's.
ALTER TABLE advice_requests ADD COLUMN away_since TIMESTAMP WITH TIME ZONE;

-- From what to what an act changed something; the entries of before say nothing of it.
ALTER TABLE audit_entries ADD COLUMN change VARCHAR(2000);
