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
        assertThat(jdbc.sql("select payload from screening_job where content_id = :id")
                        .param("id", BinaryIds.bytes(old))
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        jdbc.sql("update screening_job set due_at = NOW() - interval 31 DAY where content_id = :id")
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
        return jdbc.sql("select count(*) from screening_job where content_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .query(Integer.class)
                .single();
    }
}
