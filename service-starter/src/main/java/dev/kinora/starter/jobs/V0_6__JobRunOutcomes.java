package dev.kinora.starter.jobs;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Adds when and how the last run of each job ended, in services that use Quartz. */
class V0_6__JobRunOutcomes extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("""
                    alter table job_run
                        add column run_id      varchar(95) null,
                        add column finished_at datetime(6) null,
                        add column failed      boolean     null""");
        }
    }
}
