package dev.kinora.moderation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Whoever is asked blind does not learn the outcome from what lies beside the case. */
class BlindLeaksIT extends ContestFlow {

    private static final String HASHES = "/api/v1/moderation/hashes";

    private final UUID kim = UUID.randomUUID();
    private final UUID lea = UUID.randomUUID();

    /** Who is asked. */
    private String asked() {
        return tokens.moderator(kim);
    }

    private String another() {
        return tokens.moderator(lea);
    }

    private void draw(int secondReviews) {
        Map<String, Object> rates = new HashMap<>(Map.of(
                "approvedVideos", 0,
                "rejectedVideos", 0,
                "approvedComments", 0,
                "rejectedComments", 0,
                "secondReviews", secondReviews,
                "goldCases", 0,
                "perDay", 1000));
        assertThat(call(
                                HttpMethod.PUT,
                                "/api/v1/moderation/sampling",
                                tokens.admin(UUID.randomUUID()),
                                Map.of("If-Match", "*"),
                                rates)
                        .status())
                .isEqualTo(200);
    }

    /** A person has rejected the video, and another one is asked about it blind. */
    @BeforeEach
    void drawn() {
        draw(1);
        screened(1, new Verdict.Review(Concern.ofCode("SCORE_HATE")));
        settle(caseOf("SCREENING"), moderator(), "REJECT", "HATE");
        draw(0);
    }

    @AfterEach
    void drawNothing() {
        draw(0);
    }

    /** Nobody learns a case's purpose from the list while somebody is asked blind, so the test reads it where it is stored. */
    private String idOf(String purpose) {
        return jdbc.sql("select id from review_case where content_id = :content and purpose = :purpose")
                .param("content", BinaryIds.bytes(videoId))
                .param("purpose", purpose)
                .query((row, number) -> BinaryIds.read(row, "id"))
                .single()
                .toString();
    }

    private List<JsonNode> lines(String filter, String token) {
        return get(CASES + "?limit=100&" + filter, token)
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("contentId").asString().equals(videoId.toString()))
                .toList();
    }

    private JsonNode line(String purpose) {
        var id = idOf(purpose);
        return lines("contentId=" + videoId, asked()).stream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void appealed() {
        post(
                DECISIONS + "/" + statements().getFirst().path("id").asString() + "/appeals",
                tokens.creator(owner),
                Map.of("statement", "It is a quotation."));
    }

    private void held() {
        assertThat(post(CASES + "/" + idOf("SECOND_REVIEW") + "/claim", asked(), null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsOtherCasesOfTheContentWithoutWhyTheyWait() {
        var line = line("SCREENING");

        assertThat(line.path("blind").asBoolean()).isTrue();
        assertThat(line.path("openReason").asString()).isEqualTo("BLIND_REVIEW");
        assertThat(line.path("why").path("severity").asInt()).isZero();
        assertThat(line.path("why").path("rule").isNull()).isTrue();
        assertThat(line.path("priority")).isEqualTo(line("SECOND_REVIEW").path("priority"));
        assertThat(line.path("heldAt").isNull()).isTrue();
        assertThat(line.path("purpose").isNull()).isTrue();
        assertThat(line.path("queue").isNull()).isTrue();
        assertThat(line.path("ruling").isNull()).isTrue();
    }

    @Test
    void showsWhoIsAskedThatOtherCasesExistAndNotWhatTheyAsk() {
        appealed();
        held();

        assertThat(line("APPEAL").path("state").asString()).isEqualTo("OPEN");
        assertThat(line("APPEAL").path("purpose").isNull()).isTrue();
        assertThat(lines("purpose=APPEAL", asked())).isEmpty();
        assertThat(lines("queue=APPEALS", asked())).isEmpty();
        assertThat(lines("contentId=" + videoId + "&purpose=APPEAL", asked())).isEmpty();
        var opened = get(CASES + "/" + idOf("APPEAL"), asked()).body();
        assertThat(opened.path("purpose").isNull()).isTrue();
        assertThat(opened.path("queue").isNull()).isTrue();
        assertThat(lines("queue=APPEALS", another()))
                .as("somebody has to work on it")
                .hasSize(1);
    }

    @Test
    void excludesWhoHasLookedTheContentUpByPurpose() {
        appealed();

        assertThat(lines("contentId=" + videoId + "&purpose=APPEAL", another())).hasSize(1);

        var refused = post(CASES + "/" + idOf("SECOND_REVIEW") + "/claim", another(), null);
        assertThat(refused.text("code")).isEqualTo("EXCLUDED");
        assertThat(refused.text("ground")).isEqualTo("SEEN");
    }

    @Test
    void findsNoOtherCaseByWhyItWaits() {
        assertThat(get(CASES + "?contentId=" + videoId + "&reason=SCORE_HATE", asked())
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void doesNotShowTheAppealOrTheReportsOfAnotherCase() {
        appealed();
        var appeal = CASES + "/" + idOf("APPEAL");
        held();

        assertThat(get(appeal + "/appeals", asked()).text("code")).isEqualTo("CASE_BLIND");
        assertThat(get(appeal + "/reports", asked()).text("code")).isEqualTo("CASE_BLIND");
        assertThat(get(appeal + "/appeals", tokens.admin(lea)).status()).isEqualTo(200);
    }

    @Test
    void excludesWhoHasReadTheAppealBefore() {
        appealed();

        assertThat(get(CASES + "/" + idOf("APPEAL") + "/appeals", another()).status())
                .isEqualTo(200);

        var refused = post(CASES + "/" + idOf("SECOND_REVIEW") + "/claim", another(), null);
        assertThat(refused.text("code")).isEqualTo("EXCLUDED");
        assertThat(refused.text("ground")).isEqualTo("SEEN");
    }

    @Test
    void isNoPrecedentOfAnotherCaseMeanwhile() {
        var other = UUID.randomUUID();
        screened(other, 1, new Verdict.Review(Concern.ofCode("SCORE_HATE")));
        var path = CASES + "/" + caseOf(other, "SCREENING").text("id") + "/precedents";
        held();

        var hidden = get(path, asked()).body();

        assertThat(hidden.toString()).doesNotContain(idOf("SCREENING"));
        assertThat(hidden.path("stands").path(0).path("of").asInt())
                .isEqualTo(hidden.path("neighbors").size());
    }

    @Test
    void isInNoListOfHashesMeanwhile() {
        var hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        var entry = post(HASHES, moderator(), Map.of("algorithm", "SHA256", "hash", hash, "category", "HATE"))
                .text("id");
        jdbc.sql("update hash_entry set content_id = :content where id = :id")
                .param("content", BinaryIds.bytes(videoId))
                .param("id", BinaryIds.bytes(UUID.fromString(entry)))
                .update();

        assertThat(get(HASHES + "?contentId=" + videoId, asked()).body().path("items"))
                .isEmpty();
        assertThat(get(HASHES + "?hash=" + hash, asked()).body().path("items")).isEmpty();
        assertThat(get(HASHES + "/" + entry, asked()).text("code")).isEqualTo("HASH_NOT_FOUND");
    }
}
