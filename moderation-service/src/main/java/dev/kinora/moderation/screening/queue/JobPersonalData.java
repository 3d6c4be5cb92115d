package dev.kinora.moderation.screening.queue;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends the waiting jobs of an erased account and deletes their content; ended jobs have none. Those of the last day are screened first,
 * because an erasure is no way around that; their content goes with that, or when the deletion of the video has waited long enough.
 */
@Component
class JobPersonalData extends ErasingStatements {

    JobPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update screening_job set state = 'DONE', payload = '{}', progress = null
                where kind = 'VIDEO' and state = 'WAITING' and created_at < utc_timestamp(6) - interval 1 day
                    and JSON_UNQUOTE(JSON_EXTRACT(payload, '$.author.accountId')) = :accountText
                limit :limit""");
    }
}
