CREATE TABLE providers (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    identification_code text NOT NULL,
    ultimate_parent text,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX providers_by_identification_code ON providers (tenant, identification_code);
CREATE INDEX providers_by_ultimate_parent ON providers (tenant, ultimate_parent);

SELECT protect_by_tenant('providers');

CREATE TABLE contracts (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    reference_number text NOT NULL,
    provider text NOT NULL,
    overarching text,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX contracts_by_reference_number ON contracts (tenant, reference_number);
CREATE INDEX contracts_by_provider ON contracts (tenant, provider);
CREATE INDEX contracts_by_overarching ON contracts (tenant, overarching);

SELECT protect_by_tenant('contracts');
