-- With the trace context every part of an event stands in its row, so that its hash can be computed again. Of rows that
-- were projected before, the chain alone can be verified.
ALTER TABLE audit_events ADD COLUMN traceparent text;
ALTER TABLE audit_events ADD COLUMN is_whole boolean NOT NULL DEFAULT false;
