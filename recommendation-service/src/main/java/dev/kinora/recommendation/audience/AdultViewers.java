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
