-- Files by digest; the log holds digest and length alone.
CREATE TABLE content (
    tenant text NOT NULL,
    digest text NOT NULL,
    purpose text NOT NULL,
    media_type text NOT NULL,
    length bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (tenant, digest, purpose)
);
-- Documents are compressed already, and a range of uncompressed bytes is read without the rest.
ALTER TABLE content ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE upload_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
SELECT protect_by_tenant('content');
