CREATE TABLE risks (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    quantification text,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX risks_by_quantification ON risks (tenant, quantification);

SELECT protect_by_tenant('risks');

CREATE TABLE quantifications (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('quantifications');
