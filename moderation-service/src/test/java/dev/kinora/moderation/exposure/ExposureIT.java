package dev.kinora.moderation.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What people uncover and watch, and what becomes of it. */
class ExposureIT extends ContestFlow {

    private static final String EXPOSURE = "/api/v1/moderation/exposure";
    private static final String VIEWING = "/api/v1/moderation/viewing";

    private Answer seen;

    @Autowired
    private ExposurePersonalData personalData;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void reportedContent() {
        approved();
        report(UUID.randomUUID(), "VIOLENCE");
        seen = caseOf("REPORT");
    }

    @Test
    void keepsWithADecisionWhatItsAuthorHadSeen() {
        reveal(moderator());
        watch(moderator(), 1_000, range(0, 1_000));
        watch(moderator(), 3_000, range(500, 3_000), range(7_500, 90_000));
        watch(otherModerator(), 8_000, range(0, 8_000));
        var decision = settle(seen, moderator(), "REJECT", "VIOLENCE");
        watch(moderator(), 8_000, range(0, 8_000));

        var kept = get(watches(), otherModerator()).body().path("decisions");
        assertThat(kept.size()).as("the automated one is left out").isOne();
        assertThat(kept.path(0).path("decisionId").asString()).isEqualTo(decision.text("id"));
        var watch = kept.path(0).path("watch");
        assertThat(ranges(watch)).containsExactly("0-3000", "7500-8000");
        assertThat(watch.path("watchedMs").asLong()).isEqualTo(3_500);
        assertThat(watch.path("uncoveredMs").asLong()).isEqualTo(4_000);
        assertThat(watch.path("reveals").asInt()).isOne();
    }

    @Test
    void showsAPersonTheirOwnLedgerOnly() {
        watch(moderator(), 60_000);
        reveal(moderator());

        assertThat(line(moderator(), "HIGH").path("uncoveredSeconds").asLong()).isEqualTo(60);
        assertThat(line(moderator(), "HIGH").path("reveals").asLong()).isOne();
        assertThat(line(moderator(), "HIGH").path("limitSeconds").asLong()).isEqualTo(3_600);
        assertThat(line(otherModerator(), "HIGH").path("uncoveredSeconds").asLong())
                .isZero();
        assertThat(get(EXPOSURE, tokens.viewer(owner)).status()).isEqualTo(403);
    }

    @Test
    void proposesABreakAndOtherCasesAfterMuchHardContent() {
        for (int minute = 0; minute < 15; minute++) {
            watch(moderator(), 60_000);
        }
        var ledger = get(EXPOSURE, moderator()).body();
        assertThat(ledger.path("breakProposed").path("minutes").asInt()).isEqualTo(10);
        assertThat(ledger.path("spent").isEmpty()).isTrue();
        for (int minute = 15; minute < 60; minute++) {
            watch(moderator(), 60_000);
        }
        assertThat(get(EXPOSURE, moderator()).body().path("spent").path(0).asString())
                .isEqualTo("HIGH");
    }

    @Test
    void offersMilderCasesFirstToWhoHasSeenEnough() {
        var milder = UUID.randomUUID();
        var wanted = Map.<String, Object>of("ownerId", owner, "claim", false);
        screened(milder, 1, new Verdict.Approve());
        post(REPORTS, tokens.viewer(UUID.randomUUID()), Map.of("kind", "VIDEO", "contentId", milder, "reason", "SPAM"));
        assertThat(next(wanted)).isEqualTo(seen.text("id"));

        for (int minute = 0; minute < 60; minute++) {
            watch(moderator(), 60_000);
        }

        assertThat(next(wanted)).isEqualTo(caseOf(milder, "REPORT").text("id"));
        settle(caseOf(milder, "REPORT"), otherModerator(), "APPROVE", "NO_VIOLATION");
        assertThat(next(wanted)).as("rather hard ones than none").isEqualTo(seen.text("id"));
    }

    private String next(Map<String, Object> wanted) {
        return post(CASES + "/next", moderator(), wanted).text("caseId");
    }

    @Test
    void writesEveryRevealIntoTheAuditLogButNotWithoutBound() {
        for (int times = 0; times < 103; times++) {
            reveal(moderator());
        }
        long lines = jdbc.sql("select count(*) from audit_log where action = 'REVEALED' and case_id = :case")
                .param("case", BinaryIds.bytes(UUID.fromString(seen.text("id"))))
                .query(Long.class)
                .single();
        assertThat(lines).isEqualTo(100);
        assertThat(get(watches(), moderator())
                        .body()
                        .path("own")
                        .path("reveals")
                        .asInt())
                .isEqualTo(103);
    }

    @Test
    void refusesWhatCannotHaveBeenWatched() {
        assertThat(post(watches(), moderator(), Map.of("ranges", List.of(), "uncoveredMs", 60_001))
                        .status())
                .isEqualTo(400);
        assertThat(post(watches(), moderator(), Map.of("ranges", List.of(range(-1, 4)), "uncoveredMs", 1))
                        .status())
                .isEqualTo(400);
        assertThat(post(watches(), moderator(), Map.of("uncoveredMs", 1)).status())
                .isEqualTo(400);
        assertThat(post(watches(), tokens.creator(owner), Map.of("ranges", List.of(), "uncoveredMs", 1))
                        .status())
                .isEqualTo(403);
        var nowhere = CASES + "/" + UUID.randomUUID();
        assertThat(post(nowhere + "/watches", moderator(), Map.of("ranges", List.of(), "uncoveredMs", 1))
                        .text("code"))
                .isEqualTo("CASE_NOT_FOUND");
        assertThat(post(nowhere + "/reveals", moderator(), Map.of("covered", "VIDEO"))
                        .text("code"))
                .isEqualTo("CASE_NOT_FOUND");
    }

    @Test
    void remembersHowAPersonWantsToLook() {
        var first = get(VIEWING, moderator()).body();
        assertThat(first.path("critical").path("grayscale").asBoolean()).isTrue();
        assertThat(first.path("coverLists").asBoolean()).isTrue();

        var bare = Map.of("blur", false, "grayscale", false, "mute", false);
        var wanted = Map.of(
                "routine",
                bare,
                "elevated",
                bare,
                "high",
                bare,
                "critical",
                bare,
                "coverText",
                true,
                "coverLists",
                false);
        assertThat(call(HttpMethod.PUT, VIEWING, moderator(), Map.of(), wanted).status())
                .isEqualTo(200);

        assertThat(get(VIEWING, moderator()).body().path("routine").path("blur").asBoolean())
                .isFalse();
        assertThat(get(VIEWING, otherModerator())
                        .body()
                        .path("routine")
                        .path("blur")
                        .asBoolean())
                .isTrue();
        assertThat(call(HttpMethod.PUT, VIEWING, moderator(), Map.of(), Map.of("coverText", true))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void erasesWhatAPersonLookedAtButNotWhatWasSeenForADecision() {
        watch(moderator(), 2_000, range(0, 2_000));
        settle(seen, moderator(), "REJECT", "VIOLENCE");

        PersonalData.Progress progress = transaction.execute(status -> personalData.eraseSome(mira, 100));

        assertThat(progress).isNotNull();
        assertThat(line(moderator(), "HIGH").path("uncoveredSeconds").asLong()).isZero();
        var left = get(watches(), moderator()).body();
        assertThat(left.path("own").path("watchedMs").asLong()).isZero();
        assertThat(left.path("decisions")
                        .path(0)
                        .path("watch")
                        .path("watchedMs")
                        .asLong())
                .isEqualTo(2_000);
    }

    private String watches() {
        return CASES + "/" + seen.text("id") + "/watches";
    }

    private void watch(String token, long uncoveredMs, WatchedRange... ranges) {
        var report = Map.of("ranges", List.of(ranges), "uncoveredMs", uncoveredMs);
        assertThat(post(watches(), token, report).status()).isEqualTo(204);
    }

    private void reveal(String token) {
        var answer = post(CASES + "/" + seen.text("id") + "/reveals", token, Map.of("covered", "VIDEO"));
        assertThat(answer.status()).isEqualTo(204);
    }

    private JsonNode line(String token, String severity) {
        return get(EXPOSURE, token)
                .body()
                .path("lastDay")
                .valueStream()
                .filter(line -> line.path("severity").asString().equals(severity))
                .findFirst()
                .orElseThrow();
    }

    private static WatchedRange range(long from, long to) {
        return new WatchedRange(from, to);
    }

    private static List<String> ranges(JsonNode watch) {
        return StreamSupport.stream(watch.path("ranges").spliterator(), false)
                .map(range ->
                        range.path("fromMs").asLong() + "-" + range.path("toMs").asLong())
                .toList();
    }
}
