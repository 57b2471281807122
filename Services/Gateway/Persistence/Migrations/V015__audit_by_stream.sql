-- A stream's events are listed by their version, in the primary key's order: an index with their numbers, written at a
-- random place for each event, says the same.
DROP INDEX audit_events_by_stream;
