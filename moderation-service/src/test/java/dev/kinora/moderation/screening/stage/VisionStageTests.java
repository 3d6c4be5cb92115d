package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Cost;
import dev.kinora.moderation.assessment.Coverage;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Remarks;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.screening.media.FakeMedia;
import dev.kinora.moderation.vision.SecondOpinionResult;
import dev.kinora.moderation.vision.VideoModerator;
import dev.kinora.moderation.vision.VideoQuestion;
import dev.kinora.moderation.vision.VisionResult;
import dev.kinora.starter.gemini.GeminiPrice;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import dev.kinora.starter.gemini.GeminiResult.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The vision stage with a model that calls everything safe, by how much of the video the model has seen. */
class VisionStageTests {

    private static final FakeGateway GATEWAY = new FakeGateway();

    private static final VisionResult.Source SOURCE = new VisionResult.Source(
            "fake", "p1", "00", new Bill(new Usage(300, 20), new GeminiPrice(BigDecimal.ONE, BigDecimal.TEN, null)));

    private final Moderator moderator = new Moderator();
    private int questionsLeft = 10;

    private static final class Moderator implements VideoModerator {

        private final List<VideoQuestion.Window> windows = new ArrayList<>();
        private List<VideoQuestion.Media> seen = List.of();
        private List<PolicyCategory> categories = List.of();
        private boolean instructed;
        private int answersUntilNone = Integer.MAX_VALUE;

        @Override
        public String provider() {
            return "fake";
        }

        @Override
        public String about() {
            return "A test wants it";
        }

        @Override
        public SecondOpinionResult weigh(VideoQuestion question, List<VisionResult.Finding> claims) {
            throw new IllegalStateException("Nobody wants a second opinion here");
        }

        @Override
        public VisionResult look(VideoQuestion question) {
            seen = question.media();
            categories = question.categories();
            var window = question.window();
            if (window == null) {
                return new VisionResult.Answer(true, instructed, "", List.of(), List.of(), List.of(), 0, null, SOURCE);
            }
            if (windows.size() == answersUntilNone) {
                return new VisionResult.NoAnswer("OVERLOADED", "Too much to do", false, SOURCE.bill());
            }
            windows.add(window);
            var found = new VisionResult.Finding(
                    "VIOLENCE", HarmCategory.VIOLENCE, 0.3, window.fromMs(), window.toMs(), "Window " + windows.size());
            return new VisionResult.Answer(
                    windows.size() != 2,
                    instructed,
                    "Part " + windows.size(),
                    List.of(found),
                    List.of(),
                    List.of(),
                    0,
                    "en",
                    SOURCE);
        }
    }

    private StageReport look(DataSize maxVideo) {
        return look(maxVideo, EventJson.sample(VideoTranscoded.class));
    }

    private StageReport look(DataSize maxVideo, VideoTranscoded video) {
        var properties = Binder.get(new MockEnvironment()).bindOrCreate("kinora.screening", StageProperties.class);
        BiPredicate<UUID, UUID> share = (videoId, creatorId) -> questionsLeft-- > 0;
        return new VisionStage(
                        moderator,
                        FakeMedia.of(GATEWAY, maxVideo),
                        share,
                        Rules.shipped()::categories,
                        properties.visionWindow())
                .look(video);
    }

    private static VideoTranscoded lasting(long durationMs) {
        var json = JsonMapper.shared();
        var tree = (ObjectNode) json.readTree(EventJson.write(EventJson.sample(VideoTranscoded.class)));
        ((ObjectNode) tree.get("media")).put("durationMs", durationMs);
        return EventJson.read(json.writeValueAsBytes(tree), VideoTranscoded.class);
    }

    @Test
    void believesAModelThatHasSeenTheWholeVideo() {
        assertThat(look(DataSize.ofKilobytes(1)).doubts()).isEmpty();
        assertThat(moderator.seen).extracting(VideoQuestion.Media::contentType).containsExactly("video/mp4");
    }

    @Test
    void asksAboutALongVideoWindowByWindow() {
        var report = look(DataSize.ofKilobytes(1), lasting(300_000));

        assertThat(moderator.windows).hasSize(3);
        assertThat(report.state()).isEqualTo(StageReport.State.RAN);
        assertThat(report.findings()).extracting(Finding::evidence).containsExactly("Window 1", "Window 2", "Window 3");
        assertThat(report.doubts()).containsExactly(Concern.Doubt.VISION_UNSAFE);
        assertThat(report.coverage()).isEqualTo(Coverage.whole(300_000));
        assertThat(report.effort().promptTokens()).isEqualTo(900);
        assertThat(report.effort().cost()).isEqualTo(new Cost(1_500, 0, BigDecimal.ONE, BigDecimal.TEN, null));
        assertThat(report.remarks()).extracting(Remarks::summary).isEqualTo("Part 1 Part 2 Part 3");
    }

    @Test
    void hasNoAnswerIfOneWindowHasNone() {
        moderator.answersUntilNone = 2;
        var report = look(DataSize.ofKilobytes(1), lasting(300_000));

        assertThat(report.state()).isEqualTo(StageReport.State.FAILED);
        assertThat(report.cause()).isEqualTo("OVERLOADED");
        assertThat(report.findings()).hasSize(2);
        assertThat(report.coverage()).isNull();
        assertThat(report.effort().cost()).extracting(Cost::microUsd).isEqualTo(1_500L);
    }

    @Test
    void asksNothingOnceTheShareOfTheCreatorIsSpent() {
        questionsLeft = 1;
        var report = look(DataSize.ofKilobytes(1), lasting(300_000));

        assertThat(moderator.windows).hasSize(1);
        assertThat(report.state()).isEqualTo(StageReport.State.FAILED);
        assertThat(report.cause()).isEqualTo("VISION_SHARE_SPENT");
        assertThat(report.findings()).hasSize(1);
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
