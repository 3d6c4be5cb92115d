package dev.kinora.moderation.screening.queue;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Videos of an account that wait to be screened; jobs that have ended hold no content. */
@Component
class JobPersonalData extends ErasingStatements {

    JobPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update screening_job set state = 'DONE', payload = '{}', progress = null
                where kind = 'VIDEO' and state = 'WAITING'
                    and JSON_UNQUOTE(JSON_EXTRACT(payload, '$.author.accountId')) = :accountText
                limit :limit""");
    }
}
