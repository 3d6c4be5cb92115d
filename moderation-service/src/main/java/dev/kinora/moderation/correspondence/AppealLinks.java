package dev.kinora.moderation.correspondence;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.retention.OldRows;
import dev.kinora.starter.secret.OpaqueToken;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Links with which people without an account contest the answer to their report, and read what became of that. Only the hash
 * of a token is stored, and no address.
 */
@Component
public class AppealLinks {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AppealLinks(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token for a report; the one before, whose mail may not have arrived, ends. */
    OpaqueToken issue(UUID reportId, Instant until) {
        var token = OpaqueToken.random();
        jdbc.sql("""
                        insert into appeal_link (report_id, token_hash, expires_at) values (:id, :hash, :until)
                        on duplicate key update token_hash = :hash, expires_at = :until""")
                .param("id", BinaryIds.bytes(reportId))
                .param("hash", token.hash())
                .param("until", Timestamp.from(until))
                .update();
        return token;
    }

    /**
     * The report of a link.
     *
     * @throws ProblemException REPORT_LINK_INVALID
     */
    public UUID reportOf(OpaqueToken token) {
        return jdbc.sql("select report_id from appeal_link where token_hash = :hash and expires_at > :now")
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> BinaryIds.read(row, "report_id"))
                .optional()
                .orElseThrow(() -> new ProblemException(
                        ReporterMailProblem.REPORT_LINK_INVALID,
                        "Use the complete link from the mail, within its time."));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT35M")
    void forgetExpired() {
        new OldRows(jdbc, "appeal_link", "expires_at").deleteBefore(clock.instant());
    }
}
