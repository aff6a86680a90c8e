-- A row says that this database was filled with demo data: with people whose passwords everybody knows.
CREATE TABLE demo_data (
    loaded_at TIMESTAMP WITH TIME ZONE NOT NULL PRIMARY KEY
);
