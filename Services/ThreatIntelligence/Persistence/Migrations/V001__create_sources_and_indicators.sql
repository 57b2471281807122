CREATE TABLE threat_sources (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('threat_sources');

CREATE TABLE indicators (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    source text NOT NULL,
    type text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Addresses may be longer than what an index holds; their digest isn't.
CREATE INDEX indicators_by_value ON indicators (tenant, source, type, md5(value));
CREATE INDEX indicators_by_source ON indicators (tenant, source);

SELECT protect_by_tenant('indicators');
