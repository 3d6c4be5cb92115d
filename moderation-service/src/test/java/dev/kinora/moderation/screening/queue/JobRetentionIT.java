package dev.kinora.moderation.screening.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Import(ReadingTextModel.class)
class JobRetentionIT extends ModerationFlow {

    @Autowired
    private JobRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsNoContentWhenAJobHasEndedAndForgetsItLater() {
        var old = screened();
        var recent = screened();
        assertThat(jdbc.sql("SELECT payload FROM screening_job WHERE content_id = :id")
                        .param("id", BinaryIds.bytes(old))
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        jdbc.sql("UPDATE screening_job SET due_at = NOW() - INTERVAL 31 DAY WHERE content_id = :id")
                .param("id", BinaryIds.bytes(old))
                .update();

        retention.forgetOld();

        assertThat(rows(old)).isZero();
        assertThat(rows(recent)).isOne();
    }

    private UUID screened() {
        var videoId = UUID.randomUUID();
        topics.publish(video(videoId, "Sunset over the lake", "", 1));
        awaitCase(videoId);
        return videoId;
    }

    private int rows(UUID videoId) {
        return jdbc.sql("SELECT COUNT(*) FROM screening_job WHERE content_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .query(Integer.class)
                .single();
    }
}
