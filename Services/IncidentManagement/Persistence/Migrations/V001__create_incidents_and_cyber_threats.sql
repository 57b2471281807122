CREATE TABLE incidents (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    recurrence_of text,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX incidents_by_recurrence ON incidents (tenant, recurrence_of);

SELECT protect_by_tenant('incidents');

CREATE TABLE cyber_threats (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('cyber_threats');
