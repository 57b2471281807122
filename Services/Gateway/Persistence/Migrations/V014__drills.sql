-- A drill is for no organisation.
ALTER TABLE workflows ALTER COLUMN organisation DROP NOT NULL;
