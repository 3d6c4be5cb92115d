package dev.kinora.moderation.safety;

import dev.kinora.moderation.childsafety.ChildSafetyStaff;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits for the people for child safety, so that a queue without people is noticed. */
@Component
class Staffings {

    private final ChildSafetyStaff staff;
    private final JdbcClient jdbc;

    Staffings(ChildSafetyStaff staff, JdbcClient jdbc, MeterRegistry meters) {
        this.staff = staff;
        this.jdbc = jdbc;
        Gauge.builder("kinora.child-safety.unattended", this, Staffings::countUnattended)
                .description("Cases that wait for child safety while nobody has the role")
                .register(meters);
    }

    Staffing now() {
        long people = staff.count();
        return jdbc.sql("""
                        select sum(waiting) as waiting, sum(overdue) as overdue, min(oldest) as oldest from (
                            select count(*) as waiting, coalesce(sum(late), 0) as overdue, min(opened_at) as oldest
                            from review_case where queue = 'CHILD_SAFETY' and state in ('OPEN', 'CLAIMED')
                            union all
                            select count(*), 0, min(opened_at) from account_case
                            where child_safety = true and state = 'OPEN') cases""").query((row, number) -> staffing(people, row)).single();
    }

    private static Staffing staffing(long people, ResultSet row) throws SQLException {
        long waiting = row.getLong("waiting");
        var oldest = row.getTimestamp("oldest");
        Instant oldestAt = oldest == null ? null : oldest.toInstant();
        return new Staffing(people, waiting, row.getLong("overdue"), oldestAt, people == 0 && waiting > 0);
    }

    private double countUnattended() {
        var now = now();
        return now.unattended() ? now.waiting() : 0;
    }
}
