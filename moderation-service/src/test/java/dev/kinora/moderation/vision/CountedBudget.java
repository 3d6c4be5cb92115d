package dev.kinora.moderation.vision;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A budget without a database. */
@SuppressWarnings("NullAway")
class CountedBudget extends DailyBudget {

    private int taken;

    CountedBudget() {
        super((JdbcClient) null, null);
    }

    @Override
    boolean take(int perDay) {
        return taken++ < perDay;
    }
}
