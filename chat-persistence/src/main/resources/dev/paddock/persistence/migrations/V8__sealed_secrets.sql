-- Secrets stand here sealed from now on, and are longer for it; those of before are sealed by the program, at its next start.
ALTER TABLE second_factors ALTER COLUMN secret SET DATA TYPE VARCHAR(255);
