package dev.kinora.recommendation.audience;

import dev.kinora.events.video.AgeConfirmationChanged;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The viewers who confirmed that they are adults, as known from video-service. */
@Component
class AdultViewers {

    private final JdbcClient jdbc;

    AdultViewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this viewer confirmed; read for every page. */
    boolean contains(UUID viewer) {
        return jdbc.sql("select adult from viewer_adult where user_id = :id")
                .param("id", BinaryIds.bytes(viewer))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Applies a change, unless a newer one is known. */
    void apply(AgeConfirmationChanged changed) {
        jdbc.sql("""
                        insert into viewer_adult (user_id, adult, version) values (:id, :adult, :version)
                        on duplicate key update
                            adult = if(version < :version, :adult, adult),
                            version = greatest(version, :version)""")
                .param("id", BinaryIds.bytes(changed.accountId()))
                .param("adult", changed.confirmed())
                .param("version", changed.version())
                .update();
    }

    void forget(UUID viewer) {
        jdbc.sql("delete from viewer_adult where user_id = :id")
                .param("id", BinaryIds.bytes(viewer))
                .update();
    }
}
