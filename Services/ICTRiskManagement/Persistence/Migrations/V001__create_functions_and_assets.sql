CREATE TABLE business_functions (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    organisation text NOT NULL,
    identifier text NOT NULL,
    licensed_activity text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX functions_by_identifier ON business_functions (tenant, organisation, identifier);
CREATE INDEX functions_by_name ON business_functions (tenant, organisation, licensed_activity, name);

SELECT protect_by_tenant('business_functions');

CREATE TABLE assets (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('assets');
