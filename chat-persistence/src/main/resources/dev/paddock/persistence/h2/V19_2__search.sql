-- H2 finds words by looking at the messages, the newest first: what it is for is small enough. PostgreSQL has an index here.
SELECT 1;
