-- Policies: what is known of each document. The body is the JSON that leaves; beside it stands what is searched.
CREATE TABLE policies (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    body text NOT NULL,
    organisation text NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX policies_by_organisation ON policies (tenant, organisation);
SELECT protect_by_tenant('policies');

-- Analyses: what an organisation's policies say to each obligation.
CREATE TABLE analyses (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    body text NOT NULL,
    organisation text NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX analyses_by_organisation ON analyses (tenant, organisation);
SELECT protect_by_tenant('analyses');
