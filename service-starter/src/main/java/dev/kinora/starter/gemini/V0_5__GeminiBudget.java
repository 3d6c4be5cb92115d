package dev.kinora.starter.gemini;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Makes the table of the daily budget, in services that can ask Gemini; it gets one row per day. */
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
