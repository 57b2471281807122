CREATE TABLE tests (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);

SELECT protect_by_tenant('tests');

CREATE TABLE findings (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    body text NOT NULL,
    test text NOT NULL,
    retest text,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX findings_by_test ON findings (tenant, test);
CREATE INDEX findings_by_retest ON findings (tenant, retest);

SELECT protect_by_tenant('findings');
