package dev.kinora.starter.gemini;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Adds what the calls of a day cost, in millionths of a US dollar, in services that can use Gemini. */
class V0_9__GeminiSpending extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("alter table gemini_budget add column micro_usd bigint not null default 0");
        }
    }
}
