-- What waits for an outcome is counted by tenant, several times a second while anything does.
CREATE INDEX operations_pending ON operations (domain, tenant) WHERE status = 'pending';
