package dev.kinora.moderation.legal;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The handle of whoever wrote an entry. What was reported about an account stays for the time that the law asks for (GDPR, Article
 * 17(3)(b) and (e)).
 */
@Component
class LegalPersonalData extends ErasingStatements {

    LegalPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update legal_report_entry set made_handle = null
                where made_by = :account and made_handle is not null limit :limit""");
    }
}
