package dev.kinora.moderation.review.routing;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from the routing rules that it wrote. */
@Component
class RoutingPersonalData extends ErasingStatements {

    RoutingPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update routing_version set created_by = null
                where created_by_id = :account and created_by is not null limit :limit""");
    }
}
