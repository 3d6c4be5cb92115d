package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.vision.VideoModerator;
import dev.kinora.moderation.vision.VideoQuestion;
import dev.kinora.moderation.vision.VisionResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The vision stage with a model that calls everything safe, by how much of the video the model has seen. */
class VisionStageTests {

    private static final FakeGateway GATEWAY = new FakeGateway();

    private static final VisionResult.Source SOURCE = new VisionResult.Source("fake", "p1", "00", 300, 20);

    private final Moderator moderator = new Moderator();

    private static final class Moderator implements VideoModerator {

        private List<VideoQuestion.Media> seen = List.of();
        private List<PolicyCategory> categories = List.of();
        private boolean instructed;

        @Override
        public String provider() {
            return "fake";
        }

        @Override
        public String about() {
            return "A test wants it";
        }

        @Override
        public VisionResult look(VideoQuestion question) {
            seen = question.media();
            categories = question.categories();
            return new VisionResult.Answer(true, instructed, "", List.of(), List.of(), List.of(), 0, null, SOURCE);
        }
    }

    private StageReport look(DataSize maxVideo) {
        var media = FakeMedia.of(GATEWAY, maxVideo);
        return new VisionStage(moderator, media, Rules.shipped()::categories)
                .look(EventJson.sample(VideoTranscoded.class));
    }

    @Test
    void believesAModelThatHasSeenTheWholeVideo() {
        assertThat(look(DataSize.ofKilobytes(1)).doubts()).isEmpty();
        assertThat(moderator.seen).extracting(VideoQuestion.Media::contentType).containsExactly("video/mp4");
    }

    @Test
    void leavesAVideoSeenOnlyAsStillsToAPerson() {
        var result = look(DataSize.ofBytes(5));

        assertThat(moderator.seen).extracting(VideoQuestion.Media::contentType).containsOnly("image/jpeg");
        assertThat(result.doubts()).containsExactly(Concern.Doubt.STILLS_ONLY);
    }

    @Test
    void leavesAVideoThatInstructsTheModelToAPerson() {
        moderator.instructed = true;

        assertThat(look(DataSize.ofKilobytes(1)).doubts()).containsExactly(Concern.Doubt.INSTRUCTS_MODEL);
    }

    @Test
    void asksInTheWordsOfThePolicyInForce() {
        look(DataSize.ofKilobytes(1));

        assertThat(moderator.categories).isEqualTo(Rules.shipped().categories());
    }
}
