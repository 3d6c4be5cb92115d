package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.moderation.verification.DecisionVerification;
import dev.kinora.starter.id.BinaryIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who may publish without a person, from the event to the decision. */
@Import(ReadingTextModel.class)
class TrustedCreatorIT extends ModerationFlow {

    private static final String POLICY = "/api/v1/moderation/policies/default";

    private final List<UUID> videos = new ArrayList<>();

    @Autowired
    private CreatorRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JsonMapper json;

    private JsonNode before;

    @BeforeEach
    void readPolicy() {
        before = get(POLICY, moderator()).body().path("rules");
    }

    @AfterEach
    void restorePolicy() {
        putInForce(before);
    }

    private void publishing(String preset, int approvals, double sample) {
        var rules = (ObjectNode) before.deepCopy();
        rules.putArray("requiredStages").add("HASH").add("TEXT");
        rules.putObject("publishing")
                .put("preset", preset)
                .put("approvals", approvals)
                .put("strikeDays", 90)
                .put("sample", sample);
        putInForce(rules);
    }

    private UUID upload() {
        var videoId = UUID.randomUUID();
        upload(videoId, 1);
        return videoId;
    }

    private void upload(UUID videoId, long version) {
        videos.add(videoId);
        topics.publish(video(videoId, "Sunset over the lake", "A quiet evening", version));
    }

    private Answer decideAsPerson(UUID videoId, String action, String reason) {
        var seen = awaitCase(videoId);
        var claimed = post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);
        assertThat(decide(claimed, moderator(), action, reason).status()).isEqualTo(201);
        return seen;
    }

    private void approve(int count) {
        for (int i = 0; i < count; i++) {
            decideAsPerson(upload(), "APPROVE", "NO_VIOLATION");
        }
    }

    private ModerationDecided awaitDecision(UUID videoId) {
        return topics.await(
                ModerationDecided.class, event -> event.content().id().equals(videoId));
    }

    private void assertPublishedWithoutAPerson(UUID videoId) {
        var decided = awaitDecision(videoId);
        assertThat(decided.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decided.actor()).isEqualTo(DecisionActor.AUTOMATED);
    }

    private List<String> concerns(UUID videoId) {
        return awaitCase(videoId)
                .body()
                .path("concerns")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Nothing that this test has stored is refuted by what it rests on. */
    private void assertVerified() {
        var report = new DecisionVerification(jdbc, json).run();
        var mine = jdbc.sql("select id from assessment where content_id in (:videos)")
                .param("videos", videos.stream().map(BinaryIds::bytes).toList())
                .query((row, index) -> BinaryIds.read(row, "id").toString())
                .list();
        assertThat(mine).isNotEmpty();
        assertThat(report.problems()).noneMatch(problem -> mine.stream().anyMatch(problem::contains));
    }

    @Test
    void publishesTheNextVideoOfACreatorWhomPeopleHaveApproved() {
        publishing("TRUSTED", 2, 0);
        var first = upload();
        assertThat(concerns(first)).containsExactly("CREATOR_NEW");
        decideAsPerson(first, "APPROVE", "NO_VIOLATION");
        approve(1);

        var next = upload();

        assertPublishedWithoutAPerson(next);
        var creator = awaitCase(next).body().path("creator");
        assertThat(creator.path("approved").asInt()).isEqualTo(2);
        assertThat(creator.path("propensity").asDouble(-1)).isZero();
        assertThat(creator.has("draw")).isFalse();
        assertVerified();
    }

    private double drawn() {
        return meters.counter("kinora.screening.settled", "verdict", "SAMPLED").count();
    }

    @Test
    void bringsASampledVideoToAPersonAndSaysSo() {
        publishing("TRUSTED", 1, 1);
        approve(1);
        double drawn = drawn();

        var sampled = upload();

        var seen = awaitCase(sampled);
        await().atMost(Duration.ofSeconds(60)).until(() -> drawn() == drawn + 1);
        assertThat(seen.text("state")).isEqualTo("OPEN");
        assertThat(seen.text("openReason")).isEqualTo("SAMPLED");
        assertThat(seen.body().path("priority").asInt()).isEqualTo(100);
        assertThat(seen.body().path("creator").path("propensity").asDouble()).isEqualTo(1);
        assertThat(jdbc.sql("select propensity from assessment where content_id = :id")
                        .param("id", BinaryIds.bytes(sampled))
                        .query(Double.class)
                        .single())
                .isEqualTo(1);
        assertVerified();
    }

    @Test
    void stopsAfterARejectionAndCountsApprovalsAnew() {
        publishing("TRUSTED", 1, 0);
        approve(1);
        var published = upload();
        assertPublishedWithoutAPerson(published);
        assertThat(decide(awaitCase(published), moderator(), "REJECT", "VIOLENCE")
                        .status())
                .isEqualTo(201);

        assertThat(concerns(upload())).containsExactly("CREATOR_STRUCK", "CREATOR_NEW");

        assertThat(decide(awaitCase(published), moderator(), "APPROVE", "NO_VIOLATION")
                        .status())
                .as("a rejection that was overturned is none")
                .isEqualTo(201);
        assertPublishedWithoutAPerson(upload());
        assertVerified();
    }

    @Test
    void keepsARejectionAlsoWhenTheVideoIsDeleted() {
        publishing("TRUSTED", 1, 0);
        approve(1);
        var rejected = upload();
        assertPublishedWithoutAPerson(rejected);
        decide(awaitCase(rejected), moderator(), "REJECT", "VIOLENCE");
        delete(rejected);

        assertThat(concerns(upload())).contains("CREATOR_STRUCK");
    }

    @Test
    void countsNeitherWhatMachinesApprovedNorWhatWasRemoved() {
        publishing("TRUSTED", 1, 0);
        var approved = upload();
        decideAsPerson(approved, "APPROVE", "NO_VIOLATION");
        assertPublishedWithoutAPerson(upload());
        assertPublishedWithoutAPerson(upload());

        publishing("TRUSTED", 2, 0);
        var third = upload();
        assertThat(concerns(third)).containsExactly("CREATOR_NEW");
        assertThat(awaitCase(third).body().path("creator").path("approved").asInt())
                .isOne();

        delete(approved);
        jdbc.sql("delete from withdrawn_content where content_id = :id")
                .param("id", BinaryIds.bytes(approved))
                .update();
        assertThat(records.standing(owner, new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 1))
                        .approved())
                .as("also when the note of the removal is gone")
                .isZero();
    }

    @Test
    void givesNoSecondChanceToWhoeverTakesASampledVideoBack() {
        publishing("TRUSTED", 1, 1);
        approve(1);
        var sampled = upload();
        assertThat(concerns(sampled)).containsExactly("SAMPLED");
        publishing("TRUSTED", 1, 0);
        delete(sampled);

        var again = upload();

        assertThat(concerns(again)).containsExactly("TAKEN_BACK");
        decideAsPerson(again, "APPROVE", "NO_VIOLATION");
        assertPublishedWithoutAPerson(upload());
        assertVerified();
    }

    @Test
    void givesNoSecondChanceToWhoeverEditsASampledVideo() {
        publishing("TRUSTED", 1, 1);
        approve(1);
        var sampled = upload();
        assertThat(concerns(sampled)).containsExactly("SAMPLED");
        publishing("TRUSTED", 1, 0);

        upload(sampled, 2);

        await().atMost(Duration.ofSeconds(60)).until(() -> caseIds(sampled).size() == 2);
        var reasons = caseIds(sampled).stream()
                .map(id -> get(CASES + "/" + id, moderator()))
                .map(seen -> seen.text("state") + " " + seen.text("openReason"))
                .toList();
        assertThat(reasons).containsExactlyInAnyOrder("WITHDRAWN SAMPLED", "OPEN TAKEN_BACK");
    }

    @Test
    void judgesTheSameCreatorByThePolicyInForce() {
        publishing("TRUSTED", 1, 0);
        approve(1);
        assertPublishedWithoutAPerson(upload());

        publishing("STRICT", 1, 0);
        assertThat(concerns(upload())).containsExactly("EVERY_VIDEO");

        putInForce(before);
        assertThat(concerns(upload())).containsExactly("NO_VISION_MODEL");
        assertVerified();
    }

    @Test
    void showsWhatAChangeWouldMeanWithoutChangingAnything() {
        publishing("TRUSTED", 1, 0);
        approve(1);
        assertPublishedWithoutAPerson(upload());
        var strict = (ObjectNode) get(POLICY, moderator()).body().path("rules").deepCopy();
        ((ObjectNode) strict.path("publishing")).put("preset", "STRICT");

        var comparison = post(POLICY + "/trial", moderator(), strict).body();

        assertThat(comparison.path("now").path("approve").asInt()).isPositive();
        assertThat(comparison.path("then").path("approve").asInt()).isZero();
        assertThat(comparison.path("then").path("review").asInt()
                        + comparison.path("then").path("reject").asInt())
                .isEqualTo(comparison.path("videos").asInt());
        assertPublishedWithoutAPerson(upload());
        ((ObjectNode) strict.path("publishing")).put("sample", -1);
        assertThat(post(POLICY + "/trial", moderator(), strict).text("code")).isEqualTo("VALIDATION_FAILED");
    }

    private void delete(UUID videoId) {
        topics.publish(new VideoUnpublished(videoId, "DELETED", 4));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from review_case where content_id = :id and removed_at is not null")
                                        .param("id", BinaryIds.bytes(videoId))
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }
}
