package dev.kinora.moderation.report;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the account and its words from its reports; that somebody reported, and why, stays with the case. */
@Component
class ReportPersonalData extends ErasingStatements {

    ReportPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update report set reporter_id = null, reporter_name = null, reporter_email = null, legal_ground = null,
                    statement = null
                where reporter_id = :account limit :limit""");
    }
}
