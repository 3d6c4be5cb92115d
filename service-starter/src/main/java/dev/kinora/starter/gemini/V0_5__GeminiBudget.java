package dev.kinora.starter.gemini;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Creates the table of the daily budget, one row per day, in services that can use Gemini. */
class V0_5__GeminiBudget extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("""
                    CREATE TABLE gemini_budget (
                        day   DATE NOT NULL,
                        calls INT  NOT NULL,
                        PRIMARY KEY (day)
                    )""");
        }
    }
}
