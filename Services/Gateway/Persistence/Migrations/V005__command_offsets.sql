-- What a cluster has acknowledged of the commands that sagas send: the highest offset of each partition. An end below it
-- shows a topic that was emptied, or deleted and made again. What was sent before this table is not known.
CREATE TABLE command_offsets (
    cluster text NOT NULL,
    topic text NOT NULL,
    partition bigint NOT NULL,
    acknowledged bigint NOT NULL,
    PRIMARY KEY (cluster, topic, partition)
);

DO $$
BEGIN
    EXECUTE format(
        'GRANT SELECT, INSERT, UPDATE, DELETE ON command_offsets TO %I', current_setting('app.relay_role'));
END $$;
