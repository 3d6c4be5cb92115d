package dev.kinora.moderation.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.moderation.review.Samples;
import dev.kinora.moderation.screening.ReadingTextModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** To the text model of this test all words are alike, so that the newest decisions are the neighbors. */
@Import(ReadingTextModel.class)
class PrecedentIT extends ModerationFlow {

    @Autowired
    private CaseIntake intake;

    @Autowired
    private CaseTexts cases;

    @Autowired
    private Precedents precedents;

    @Autowired
    private PrecedentRows rows;

    @Autowired
    private PrecedentPersonalData personalData;

    @Autowired
    private PrecedentProperties properties;

    @Autowired
    private MeterRegistry meters;

    private Answer claimed(UUID author) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), author, null, "The same words");
        intake.settle(
                Samples.judgment(content, snapshot, new Verdict.Review(new Concern.Harm(HarmCategory.HARASSMENT))));
        return post(CASES + "/" + awaitCase(content.id()).text("id") + "/claim", moderator(), null);
    }

    private Answer claimed() {
        return claimed(UUID.randomUUID());
    }

    private Answer withoutNote(Answer seen, String action, String reason) {
        return call(
                HttpMethod.POST,
                CASES + "/" + seen.text("id") + "/decisions",
                moderator(),
                Map.of("If-Match", String.valueOf(seen.etag())),
                Map.of("action", action, "reasonCode", reason));
    }

    private List<String> rejected(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ ->
                        decide(claimed(), moderator(), "REJECT", "HARASSMENT").text("id"))
                .toList();
    }

    private JsonNode precedents(Answer seen) {
        return get(CASES + "/" + seen.text("id") + "/precedents", moderator()).body();
    }

    private double counted(String result) {
        return meters.counter("kinora.precedents.checks", "result", result).count();
    }

    @Test
    void showsTheNeighborsAndAsksWhyADecisionDiffers() {
        var before = rejected(5);
        var seen = claimed();

        var shown = precedents(seen);

        assertThat(shown.path("neighbors")
                        .valueStream()
                        .map(one -> one.path("decisionId").asString()))
                .containsExactlyElementsOf(before.reversed());
        assertThat(shown.path("neighbors").path(0).path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(shown.path("neighbors").path(0).path("policyVersion").asString())
                .startsWith("default/");
        assertThat(shown.path("neighbors").path(0).path("words").asString()).isEqualTo("The same words");
        assertThat(shown.path("stands")
                        .valueStream()
                        .filter(stand -> stand.path("asks").asBoolean())
                        .map(stand -> stand.path("outcome").asString()))
                .containsExactlyInAnyOrder("APPROVED", "RESTRICTED");
        double refusals = counted("REFUSED");

        var refused = withoutNote(seen, "APPROVE", "NO_VIOLATION");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("AGAINST_PRECEDENTS");
        assertThat(refused.body().path("against").asInt()).isEqualTo(5);
        assertThat(refused.body().path("of").asInt()).isEqualTo(5);
        assertThat(counted("REFUSED")).isEqualTo(refusals + 1);
        var after = get(CASES + "/" + seen.text("id"), moderator());
        assertThat(after.text("state")).isEqualTo("CLAIMED");
        assertThat(after.body().path("decisions").isEmpty()).isTrue();

        assertThat(decide(seen, moderator(), "APPROVE", "NO_VIOLATION").status())
                .isEqualTo(201);
        assertThat(get(CASES + "/" + seen.text("id"), moderator())
                        .body()
                        .path("history")
                        .valueStream()
                        .filter(step -> step.path("action").asString().equals("DEPARTED_FROM_PRECEDENTS"))
                        .map(step -> step.path("detail").asString()))
                .containsExactly("5 of 5");
    }

    @Test
    void needsNoNoteInLineWithThem() {
        rejected(5);

        assertThat(withoutNote(claimed(), "REJECT", "HARASSMENT").status()).isEqualTo(201);
    }

    @Test
    void asksNobodyWhyWhoTakesADecisionBackAndCountsItNoLonger() {
        rejected(5);
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), UUID.randomUUID(), null, "The same words");
        intake.settle(Samples.judgment(content, snapshot, new Verdict.Approve()));
        var overridden = decide(awaitCase(content.id()), moderator(), "REJECT", "HARASSMENT");
        assertThat(neighborsOf(claimed())).contains(overridden.text("id"));

        var undone = post("/api/v1/moderation/decisions/" + overridden.text("id") + "/undo", moderator(), null);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(neighborsOf(claimed())).hasSize(5).doesNotContain(overridden.text("id"));
    }

    @Test
    void countsNoLongerWhatNobodyHadDecidedAboutBeforeAndWasTakenBack() {
        rejected(5);
        var first = decide(claimed(), moderator(), "APPROVE", "NO_VIOLATION").text("id");
        assertThat(neighborsOf(claimed())).contains(first);

        post("/api/v1/moderation/decisions/" + first + "/undo", moderator(), null);

        assertThat(neighborsOf(claimed())).doesNotContain(first);
    }

    private List<String> neighborsOf(Answer seen) {
        return precedents(seen)
                .path("neighbors")
                .valueStream()
                .map(one -> one.path("decisionId").asString())
                .toList();
    }

    @Test
    void keepsWhatAStrangerNeedsToFindTheSameNeighbors() {
        rejected(5);
        var seen = claimed();
        decide(seen, moderator(), "APPROVE", "NO_VIOLATION");
        rejected(2);

        var check = precedents(seen).path("checks").path(0);

        assertThat(check.path("against").asInt()).isEqualTo(5);
        assertThat(check.path("asked").asBoolean()).isTrue();
        assertThat(check.path("method").asString()).isEqualTo(Neighborhood.METHOD);
        assertThat(check.path("basis").path("limits").path("least").asInt()).isEqualTo(properties.least());
        var told = cases.told(UUID.fromString(seen.text("id")));
        var again =
                precedents.around(told, Instant.parse(check.path("checkedAt").asString()));
        assertThat(check.path("basis")
                        .path("neighbors")
                        .valueStream()
                        .map(one -> one.path("decisionId").asString()))
                .containsExactlyElementsOf(again.neighbors().stream()
                        .map(one -> one.precedent().decisionId().toString())
                        .toList());
    }

    @Test
    void findsTheCreatorsOwnCasesBeyondTheNewestOfAll() {
        var first = decide(claimed(owner), moderator(), "REJECT", "HARASSMENT").text("id");
        rejected(6);

        var shown = precedents(claimed(owner)).path("neighbors");

        assertThat(shown.size()).isEqualTo(6);
        assertThat(shown.path(5).path("decisionId").asString()).isEqualTo(first);
        assertThat(shown.path(5).path("likenesses").path(0).path("by").asString())
                .isEqualTo("CREATOR");
    }

    @Test
    void forgetsTheCasesOfAnErasedAccount() {
        var decided = claimed(owner);
        decide(decided, moderator(), "REJECT", "HARASSMENT");
        var subject = cases.told(UUID.fromString(decided.text("id"))).subject();
        assertThat(rows.mark(subject)).isPresent();

        personalData.eraseSome(owner, 100);

        assertThat(rows.mark(subject)).isEmpty();
        assertThat(precedents(decided).path("checks").isEmpty()).isTrue();
        assertThat(precedents(claimed(owner))
                        .path("neighbors")
                        .valueStream()
                        .filter(one -> one.path("caseId").asString().equals(decided.text("id"))))
                .isEmpty();
    }

    @Test
    void answersAboutNoUnknownCase() {
        var answer = get(CASES + "/" + UUID.randomUUID() + "/precedents", moderator());

        assertThat(answer.text("code")).isEqualTo("CASE_NOT_FOUND");
    }
}
