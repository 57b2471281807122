CREATE TABLE organisations (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('organisations');

CREATE TABLE assessments (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('assessments');

CREATE TABLE gaps (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    assessment text NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX gaps_by_assessment ON gaps (tenant, assessment);

SELECT protect_by_tenant('gaps');
