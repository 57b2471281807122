-- What a cluster has acknowledged: per cursor, the highest offset of each partition that was written to. An end below it
-- shows a topic that was emptied, or deleted and made again. A cursor from before this table knows none.
CREATE TABLE relay_offsets (
    name text NOT NULL,
    cluster text NOT NULL,
    topic text NOT NULL,
    partition bigint NOT NULL,
    acknowledged bigint NOT NULL,
    PRIMARY KEY (name, cluster, topic, partition),
    FOREIGN KEY (name, cluster) REFERENCES relay_cursors ON DELETE CASCADE
);

DO $$
DECLARE
    relay text := current_setting('app.relay_role');
BEGIN
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON relay_offsets TO %I', relay);
    EXECUTE format('GRANT DELETE ON relay_cursors TO %I', relay);
END $$;
