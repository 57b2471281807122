-- What audit events are asked by, each newest first.
CREATE INDEX audit_events_by_actor ON audit_events (tenant, requested_by, number);
CREATE INDEX audit_events_by_type ON audit_events (tenant, type, number);
CREATE INDEX audit_events_by_stream ON audit_events (tenant, stream, number);
CREATE INDEX audit_events_by_kind ON audit_events (tenant, split_part(stream, '/', 1), number);
CREATE INDEX audit_events_by_domain ON audit_events (tenant, split_part(type, '.', 3), number);
