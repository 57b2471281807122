CREATE TABLE plans (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('plans');

CREATE TABLE measures (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    plan text NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX measures_by_plan ON measures (tenant, plan);

SELECT protect_by_tenant('measures');
