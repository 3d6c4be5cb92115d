package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisionBudgetIT extends ModerationFlow {

    @Autowired
    private VisionBudget budget;

    @Autowired
    private VisionBudgetPersonalData personalData;

    @Autowired
    private JdbcClient jdbc;

    private final UUID creator = UUID.randomUUID();

    @Test
    void boundsTheQuestionsAboutOneVideo() {
        UUID video = UUID.randomUUID();
        for (int i = 0; i < 60; i++) {
            assertThat(budget.take(video, creator)).isTrue();
        }
        assertThat(budget.take(video, creator)).isFalse();
        assertThat(budget.take(UUID.randomUUID(), creator)).isTrue();
        assertThat(spent("CREATOR", creator)).isEqualTo(61);
    }

    @Test
    void boundsTheQuestionsAboutTheVideosOfOneCreatorAndForgetsThem() {
        UUID video = UUID.randomUUID();
        budget.take(video, creator);
        jdbc.sql("update vision_question_count set questions = 200 where kind = 'CREATOR' and id = :id")
                .param("id", BinaryIds.bytes(creator))
                .update();
        assertThat(budget.take(video, creator)).isFalse();
        assertThat(spent("VIDEO", video)).isEqualTo(1);
        assertThat(budget.take(video, UUID.randomUUID())).isTrue();

        personalData.eraseSome(creator, 100);
        assertThat(jdbc.sql("select count(*) from vision_question_count where kind = 'CREATOR' and id = :id")
                        .param("id", BinaryIds.bytes(creator))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int spent(String kind, UUID id) {
        return jdbc.sql("select questions from vision_question_count where kind = :kind and id = :id")
                .param("kind", kind)
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .single();
    }
}
