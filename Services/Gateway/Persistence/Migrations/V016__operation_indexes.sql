-- Each change writes its operation twice, and each index of the table with it. Nothing looks one up by its batch; and what is
-- to be pruned is found, tenant by tenant, by the index that lists them.
DROP INDEX operations_by_batch;
DROP INDEX operations_by_age;
