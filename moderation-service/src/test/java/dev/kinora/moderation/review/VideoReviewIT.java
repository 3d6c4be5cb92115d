package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.starter.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class VideoReviewIT extends ModerationFlow {

    private static final String WITHDRAWALS = "/api/v1/moderation/withdrawals?kind=VIDEO";

    private final UUID videoId = UUID.randomUUID();

    @Autowired
    private CaseIntake cases;

    private Answer opened() {
        topics.publish(video(videoId, "Sunset over the lake", "Filmed on my phone", 3));
        return awaitCase(videoId);
    }

    private Answer claimed() {
        return post(CASES + "/" + opened().text("id") + "/claim", moderator(), null);
    }

    @Test
    void bringsAVideoWithoutVisionVerdictToAPersonWhoApprovesIt() {
        var seen = opened();
        assertThat(seen.text("state")).isEqualTo("OPEN");
        assertThat(seen.text("openReason")).isEqualTo("NO_VISION_MODEL");
        assertThat(seen.body().path("content").path("title").asString()).isEqualTo("Sunset over the lake");
        assertThat(seen.body().path("content").path("author").path("handle").asString())
                .isEqualTo("ada");
        var announced = topics.await(
                ModerationCaseOpened.class, event -> event.content().id().equals(videoId));
        assertThat(announced.caseId()).hasToString(seen.text("id"));

        var claimed = post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);
        assertThat(claimed.text("state")).isEqualTo("CLAIMED");
        assertThat(claimed.body().path("claimedBy").path("id").asString()).isEqualTo(mira.toString());

        var decision = decide(claimed, moderator(), "APPROVE", "NO_VIOLATION");
        assertThat(decision.status()).isEqualTo(201);
        assertThat(decision.body().path("automated").asBoolean()).isFalse();

        var event = topics.await(
                ModerationDecided.class, decided -> decided.content().id().equals(videoId));
        assertThat(event.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(event.actor()).isEqualTo(DecisionActor.HUMAN);
        assertThat(event.content().version()).isEqualTo(3);
        assertThat(event.reason().code()).isEqualTo("NO_VIOLATION");

        var history = get(CASES + "/" + seen.text("id"), moderator()).body().path("history");
        assertThat(history.valueStream().map(step -> step.path("action").asString()))
                .containsExactly("OPENED", "CLAIMED", "DECIDED_APPROVE");
    }

    @Test
    void letsAPersonOverrideADecision() {
        var first = decide(claimed(), moderator(), "APPROVE", "NO_VIOLATION");
        var decided = awaitCase(videoId);

        var second = decide(decided, tokens.admin(UUID.randomUUID()), "REJECT", "VIOLENCE");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("previousDecisionId")).isEqualTo(first.text("id"));
        var event =
                topics.await(ModerationDecided.class, one -> one.content().id().equals(videoId) && one.version() == 2);
        assertThat(event.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(event.reason().statement()).contains("violence");
        assertThat(topics.await(
                                ModerationWithdrawn.class,
                                one -> one.content().id().equals(videoId))
                        .decision())
                .isEqualTo(event);
        assertThat(get("/api/v1/decisions/" + second.text("id"), tokens.viewer(owner))
                        .text("reasonCode"))
                .isEqualTo("VIOLENCE");
        assertThat(get("/api/v1/decisions/" + second.text("id"), tokens.viewer(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withdrawsWhatOthersCouldSeeAndNothingElse() {
        decide(claimed(), moderator(), "ESCALATE", "OTHER");
        decide(claim(), tokens.admin(mira), "REJECT", "VIOLENCE");
        decide(awaitCase(videoId), tokens.admin(mira), "APPROVE", "NO_VIOLATION");
        decide(awaitCase(videoId), tokens.admin(mira), "RESTRICT", "VIOLENCE");
        decide(awaitCase(videoId), tokens.admin(mira), "REJECT", "VIOLENCE");
        decide(awaitCase(videoId), tokens.admin(mira), "REJECT", "HATE");

        var last =
                topics.await(ModerationDecided.class, one -> one.content().id().equals(videoId) && one.version() == 6);
        assertThat(last.reason().code()).isEqualTo("HATE");
        topics.await(ModerationWithdrawn.class, one -> one.content().id().equals(videoId) && one.version() == 5);
        assertThat(topics.all(
                        ModerationWithdrawn.class, one -> one.content().id().equals(videoId)))
                .extracting(ModerationWithdrawn::outcome)
                .containsExactly(Outcome.RESTRICTED, Outcome.REJECTED);
    }

    @Test
    void tellsServicesWhatMustNotBePublic() {
        decide(claimed(), moderator(), "APPROVE", "NO_VIOLATION");
        String service = tokens.of(UUID.randomUUID(), "video-service", Role.SERVICE);
        assertThat(get(WITHDRAWALS, tokens.viewer(owner)).status()).isEqualTo(403);
        assertThat(withdrawals(service, "")).isEmpty();

        var rejected = decide(awaitCase(videoId), tokens.admin(mira), "REJECT", "VIOLENCE");

        var found = withdrawals(service, "");
        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.path("decisionId").asString()).isEqualTo(rejected.text("id"));
            assertThat(item.path("content").path("version").asLong()).isEqualTo(3);
            assertThat(item.path("version").asLong()).isEqualTo(2);
            assertThat(item.path("outcome").asString()).isEqualTo("REJECTED");
            assertThat(item.path("automated").asBoolean(true)).isFalse();
        });
        String resume = get(WITHDRAWALS + "&limit=500", service).text("resumeCursor");
        assertThat(withdrawals(service, "&cursor=" + resume)).isEqualTo(found);
        assertThat(get(WITHDRAWALS + "&cursor=AAAA", service).text("code")).isEqualTo("VALIDATION_FAILED");
    }

    /** Reads all pages, of one item each, from a position. */
    private List<JsonNode> withdrawals(String service, String from) {
        List<JsonNode> found = new ArrayList<>();
        Answer page = get(WITHDRAWALS + "&limit=1" + from, service);
        while (page.body().path("nextCursor").isString()) {
            found.addAll(ofThisVideo(page));
            page = get(WITHDRAWALS + "&limit=1&cursor=" + page.text("nextCursor"), service);
        }
        found.addAll(ofThisVideo(page));
        return found;
    }

    private List<JsonNode> ofThisVideo(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("content").path("id").asString().equals(videoId.toString()))
                .toList();
    }

    private Answer claim() {
        return post(CASES + "/" + awaitCase(videoId).text("id") + "/claim", tokens.admin(mira), null);
    }

    @Test
    void saysInTheListWhatWasDecided() {
        var claimed = claimed();
        assertThat(claimed.body().path("ruling").isNull()).isTrue();
        decide(claimed, moderator(), "APPROVE", "NO_VIOLATION");
        decide(awaitCase(videoId), tokens.admin(UUID.randomUUID()), "REJECT", "VIOLENCE");

        var listed = get(CASES + "?state=DECIDED&kind=VIDEO&limit=100", moderator())
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("contentId").asString().equals(videoId.toString()))
                .toList();
        assertThat(listed).hasSize(1);
        var ruling = listed.getFirst().path("ruling");
        assertThat(ruling.path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(ruling.path("reasonCode").asString()).isEqualTo("VIOLENCE");
        assertThat(ruling.path("automated").asBoolean()).isFalse();
        assertThat(awaitCase(videoId).body().path("ruling")).isEqualTo(ruling);
    }

    @Test
    void countsWhatTheListsShow() {
        long open = count("OPEN");
        long underReview = count("CLAIMED");
        opened();
        assertThat(count("OPEN")).isEqualTo(open + 1);
        claimed();
        assertThat(count("OPEN")).isEqualTo(open);
        assertThat(count("CLAIMED")).isEqualTo(underReview + 1);
    }

    private long count(String state) {
        return get("/api/v1/moderation/metrics", moderator())
                .body()
                .path("undecided")
                .valueStream()
                .filter(row -> row.path("state").asString().equals(state))
                .filter(row -> row.path("queue").asString().equals("VIDEOS"))
                .filter(row -> row.path("kind").asString().equals("VIDEO"))
                .mapToLong(row -> row.path("count").asLong())
                .sum();
    }

    @Test
    void doesNothingTwice() {
        var event = video(videoId, "Sunset over the lake", "", 3);
        UUID eventId = UUID.randomUUID();
        topics.publish(eventId, event);
        topics.publish(eventId, event);
        topics.publish(event);
        awaitCase(videoId);
        topics.publish(event);
        UUID other = UUID.randomUUID();
        topics.publish(video(other, "Another one", "", 1));
        awaitCase(other);

        assertThat(caseIds(videoId)).hasSize(1);
        assertThat(topics.all(
                        ModerationCaseOpened.class,
                        opened -> opened.content().id().equals(videoId)))
                .hasSize(1);
    }

    @Test
    void givesACaseToOneOfTwoModerators() {
        var seen = opened();
        String otto = tokens.of(UUID.randomUUID(), "otto", Role.MODERATOR);
        post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);

        var refused = post(CASES + "/" + seen.text("id") + "/claim", otto, null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("CASE_CLAIMED");
        assertThat(refused.body().path("holder").path("id").asString()).isEqualTo(mira.toString());
        var current = get(CASES + "/" + seen.text("id"), otto);
        assertThat(decide(current, otto, "APPROVE", "NO_VIOLATION").text("code"))
                .isEqualTo("CASE_CLAIMED");

        post(CASES + "/" + seen.text("id") + "/release", moderator(), null);
        assertThat(post(CASES + "/" + seen.text("id") + "/claim", otto, null).status())
                .isEqualTo(200);
    }

    @Test
    void refusesADecisionOnAnOlderView() {
        var seen = opened();
        assertThat(decide(seen, moderator(), "APPROVE", "NO_VIOLATION").text("code"))
                .isEqualTo("CASE_NOT_CLAIMED");
        var claimed = post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);

        assertThat(decide(seen, moderator(), "APPROVE", "NO_VIOLATION").status())
                .isEqualTo(412);
        var path = CASES + "/" + seen.text("id") + "/decisions";
        var withoutVersion = post(path, moderator(), Map.of("action", "APPROVE", "reasonCode", "NO_VIOLATION"));
        assertThat(withoutVersion.status()).isEqualTo(428);
        assertThat(decide(claimed, moderator(), "REJECT", "NO_VIOLATION").text("code"))
                .isEqualTo("REASON_NOT_APPLICABLE");
        assertThat(decide(claimed, moderator(), "BURN", "NO_VIOLATION").status())
                .isEqualTo(400);
    }

    @Test
    void movesAnEscalatedCaseToItsQueue() {
        var decision = decide(claimed(), moderator(), "ESCALATE", "OTHER");

        assertThat(decision.status()).isEqualTo(201);
        assertThat(decision.body().path("outcome").isNull()).isTrue();
        var after = awaitCase(videoId);
        assertThat(after.text("queue")).isEqualTo("ESCALATED");
        assertThat(after.text("state")).isEqualTo("OPEN");
        assertThat(get(CASES + "?queue=ESCALATED&state=OPEN&kind=VIDEO", moderator())
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("contentId").asString()))
                .contains(videoId.toString());
    }

    @Test
    void withdrawsACaseWhenTheVideoIsDeletedOrReplaced() {
        var seen = opened();
        topics.publish(new VideoUnpublished(videoId, "DELETED", 4));

        await().untilAsserted(() -> assertThat(
                        get(CASES + "/" + seen.text("id"), moderator()).text("state"))
                .isEqualTo("WITHDRAWN"));
        assertThat(post(CASES + "/" + seen.text("id") + "/claim", moderator(), null)
                        .text("code"))
                .isEqualTo("CASE_WITHDRAWN");
    }

    @Test
    void opensNoCaseAboutAVideoWhoseDeletionCameFirst() {
        topics.publish(new VideoUnpublished(videoId, "DELETED", 4));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cases.isWithdrawn(new ContentRef(videoId, ContentKind.VIDEO, 3)));
        topics.publish(video(videoId, "Sunset over the lake", "", 3));
        cases.settle(Samples.video(videoId, new Verdict.Review(Concern.ofCode("SCORE_HATE"))));
        UUID other = UUID.randomUUID();
        topics.publish(video(other, "Another one", "", 1));
        awaitCase(other);

        assertThat(caseIds(videoId)).isEmpty();
    }

    @Test
    void onlyRejectsAVersionThatHasBeenReplaced() {
        var first = claimed();
        decide(first, moderator(), "REJECT", "VIOLENCE");
        topics.publish(video(videoId, "Sunset over the sea", "", 4));
        await().atMost(Duration.ofSeconds(30)).until(() -> caseIds(videoId).size() == 2);
        var old = get(CASES + "/" + first.text("id"), moderator());

        for (var lenient :
                Map.of("APPROVE", "NO_VIOLATION", "RESTRICT", "VIOLENCE").entrySet()) {
            var refused = decide(old, moderator(), lenient.getKey(), lenient.getValue());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("CASE_SUPERSEDED");
        }
        assertThat(decide(old, moderator(), "REJECT", "HATE").status()).isEqualTo(201);
    }

    @Test
    void leavesOwnContentToOthers() {
        String author = tokens.of(owner, "ada", Role.MODERATOR);
        var seen = opened();

        var refused = post(CASES + "/" + seen.text("id") + "/claim", author, null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("OWN_CONTENT");
        assertThat(decide(seen, author, "APPROVE", "NO_VIOLATION").text("code")).isEqualTo("OWN_CONTENT");

        var claimed = post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);
        decide(claimed, moderator(), "REJECT", "VIOLENCE");
        assertThat(decide(awaitCase(videoId), author, "APPROVE", "NO_VIOLATION").status())
                .isEqualTo(403);
    }

    @Test
    void refusesOtherCallers() {
        var path = CASES + "/" + UUID.randomUUID();

        for (String token : new String[] {tokens.viewer(owner), tokens.creator(owner)}) {
            var refused = get(CASES, token);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("code")).isEqualTo("FORBIDDEN");
            assertThat(post(path + "/claim", token, null).status()).isEqualTo(403);
        }
        assertThat(get(CASES, tokens.expired(owner)).status()).isEqualTo(401);
        assertThat(get(CASES, tokens.forged(owner)).status()).isEqualTo(401);
        assertThat(get(path, moderator()).text("code")).isEqualTo("CASE_NOT_FOUND");
        assertThat(get(CASES + "?state=LOST", moderator()).status()).isEqualTo(400);
        assertThat(call(HttpMethod.GET, CASES + "?cursor=nonsense", moderator(), Map.of(), null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void pagesThroughTheQueueAndCountsIt() {
        var seen = opened();
        var first = get(CASES + "?state=OPEN&limit=1", moderator());
        assertThat(first.body().path("items").size()).isEqualTo(1);

        var metrics = get("/api/v1/moderation/metrics", moderator()).body();
        assertThat(metrics.path("openByQueue").path("VIDEOS").asInt()).isPositive();
        assertThat(metrics.path("oldestOpenSeconds").isNumber()).isTrue();
        var log = get("/api/v1/moderation/audit-log?contentId=" + videoId, moderator());
        assertThat(log.body().path("items").get(0).path("caseId").asString()).isEqualTo(seen.text("id"));
        assertThat(get("/api/v1/moderation/reason-codes", moderator()).body().size())
                .isEqualTo(11);
    }
}
