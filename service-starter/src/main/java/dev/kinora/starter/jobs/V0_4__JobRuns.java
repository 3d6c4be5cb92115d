package dev.kinora.starter.jobs;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Creates the table of the last run of each job, in services that use Quartz. */
class V0_4__JobRuns extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("""
                    CREATE TABLE job_run (
                        job        VARCHAR(400) NOT NULL,
                        started_at DATETIME(6)  NOT NULL,
                        PRIMARY KEY (job)
                    )""");
        }
    }
}
