package dev.kinora.recommendation.online;

import dev.kinora.recommender.online.OnlineModel;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The row that says which replica learns, and how far it is. Time is that of the database. */
@Component
class OnlineLease {

    /** For how long a leader that is not heard of any more keeps its place: longer than reading a checkpoint takes. */
    private static final int SECONDS = 30;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OnlineLease(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far the leader is. */
    record Report(Duration behind, long learned, OnlineModel.Sizes sizes, int refused) {}

    /** Takes or keeps the lead; false while another replica has it. */
    boolean take(String holder) {
        return jdbc.sql("update online_learner set holder = :holder, leads_until = utc_timestamp(6) + interval "
                                + SECONDS
                                + " second where id = 1 and (holder = :holder or leads_until < utc_timestamp(6))")
                        .param("holder", holder)
                        .update()
                == 1;
    }

    /** Gives up the lead, if this replica has it. */
    void release(String holder) {
        jdbc.sql("update online_learner set leads_until = '2000-01-01' where id = 1 and holder = :holder")
                .param("holder", holder)
                .update();
    }

    /** Whether this replica has the lead, and nobody else can get it until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holds(String holder) {
        return jdbc.sql("""
                        select 1 from online_learner
                        where id = 1 and holder = :holder and leads_until >= utc_timestamp(6) for update""")
                .param("holder", holder)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void report(String holder, Report report) {
        jdbc.sql("""
                        update online_learner
                        set behind_ms = :behind, learned = :learned, texts = :texts, items = :items, terms = :terms,
                            users = :users, refused = :refused, reported_at = :now
                        where id = 1 and holder = :holder""")
                .param("behind", report.behind().toMillis())
                .param("learned", report.learned())
                .param("texts", report.sizes().texts())
                .param("items", report.sizes().items())
                .param("terms", report.sizes().terms())
                .param("users", report.sizes().users())
                .param("refused", report.refused())
                .param("now", Timestamp.from(clock.instant()))
                .param("holder", holder)
                .update();
    }

    /** What the leader last reported; empty if nobody leads or it has not reported yet. */
    Optional<OnlineStatus.Leader> leader() {
        return jdbc.sql("""
                        select * from online_learner
                        where id = 1 and leads_until >= utc_timestamp(6) and reported_at is not null""")
                .query((row, number) -> new OnlineStatus.Leader(
                        row.getLong("behind_ms") / 1000.0,
                        row.getLong("learned"),
                        row.getInt("texts"),
                        row.getInt("items"),
                        row.getInt("terms"),
                        row.getInt("users"),
                        row.getInt("refused"),
                        row.getTimestamp("reported_at").toInstant()))
                .optional();
    }
}
