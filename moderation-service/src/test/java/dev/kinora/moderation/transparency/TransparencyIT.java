package dev.kinora.moderation.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.security.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public learns, counted from real decisions. Other tests decide too, so figures are compared. */
class TransparencyIT extends ContestFlow {

    private static final String PATH = "/api/v1/transparency/";
    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();

    @Autowired
    private TransparencyReports reports;

    private String admin() {
        return tokens.of(UUID.randomUUID(), "ada_admin", Role.ADMIN);
    }

    private Answer anonymous(String path) {
        return call(HttpMethod.GET, path, null, Map.of(), null);
    }

    /** The figures as they are now, and not as they were counted up to an hour ago. */
    private JsonNode figures() {
        jdbc.sql("update transparency_report set computed_at = '2000-01-01'").update();
        reports.count();
        return anonymous(PATH + YEAR).body().path("figures");
    }

    private static long decisions(JsonNode figures, String outcome, boolean automated) {
        return figures.path("actions")
                .valueStream()
                .filter(action -> action.path("kind").asString().equals("VIDEO"))
                .filter(action -> action.path("outcome").asString().equals(outcome))
                .filter(action -> action.path("automated").asBoolean() == automated)
                .mapToLong(action -> action.path("decisions").asLong())
                .sum();
    }

    private static JsonNode ofVideos(JsonNode figures) {
        return one(figures.path("machines"), of -> of.path("kind").asString().equals("VIDEO"));
    }

    private static JsonNode ofOwners(JsonNode figures) {
        return one(figures.path("appeals"), of -> of.path("party").asString().equals("OWNER"));
    }

    private static JsonNode one(JsonNode array, Predicate<JsonNode> which) {
        return array.valueStream().filter(which).findFirst().orElseThrow();
    }

    @Test
    void countsDecisionsReportsAppealsAndErrorsForEverybody() {
        var before = figures();
        rejected();
        var decision = statements().getFirst().path("id").asString();
        post(DECISIONS + "/" + decision + "/appeals", tokens.creator(owner), Map.of("statement", "It is bread."));
        settle(caseOf("APPEAL"), moderator(), "APPROVE", "NO_VIOLATION");
        report(UUID.randomUUID(), "SPAM");
        settle(caseOf("REPORT"), moderator(), "REJECT", "SPAM");

        var after = figures();

        assertThat(decisions(after, "REJECTED", true)).isEqualTo(decisions(before, "REJECTED", true) + 1);
        assertThat(decisions(after, "APPROVED", false)).isEqualTo(decisions(before, "APPROVED", false) + 1);
        assertThat(decisions(after, "REJECTED", false)).isEqualTo(decisions(before, "REJECTED", false) + 1);
        assertThat(after.path("reports").path("received").asLong())
                .isEqualTo(before.path("reports").path("received").asLong() + 1);
        assertThat(after.path("reports").path("medianHours").asDouble(-1)).isNotNegative();
        assertThat(ofOwners(after).path("received").asLong())
                .isEqualTo(ofOwners(before).path("received").asLong() + 1);
        assertThat(one(
                                ofOwners(after).path("answers"),
                                answer -> answer.path("answer").asString().equals("OVERTURNED"))
                        .path("count")
                        .asLong())
                .isPositive();
        assertThat(after.path("accounts").path("strikes").asLong())
                .isEqualTo(before.path("accounts").path("strikes").asLong() + 2);
        assertThat(ofVideos(after).path("restricted").asLong())
                .isEqualTo(ofVideos(before).path("restricted").asLong() + 1);
    }

    @Test
    void countsWhatMachinesGotWrong() {
        var before = ofVideos(figures());
        rejected();
        decide(caseOf("SCREENING"), moderator(), "APPROVE", "NO_VIOLATION");

        var after = ofVideos(figures());

        assertThat(after.path("restrictedWrongly").asLong())
                .isEqualTo(before.path("restrictedWrongly").asLong() + 1);
        assertThat(after.path("approvedWrongly").asLong())
                .isEqualTo(before.path("approvedWrongly").asLong());
    }

    @Test
    void countsOnceAnHourAndNeverAgainAMonthAfterTheYear() {
        figures();
        var counted = anonymous(PATH + YEAR).text("countedAt");
        reports.count();
        assertThat(anonymous(PATH + YEAR).text("countedAt")).isEqualTo(counted);
        assertThat(anonymous(PATH + YEAR).body().path("isFinal").asBoolean()).isFalse();

        jdbc.sql("update transparency_report set computed_at = :settled where year = :year")
                .param("settled", (YEAR) + "-02-01 00:00:00")
                .param("year", YEAR - 1)
                .update();
        reports.count();

        assertThat(anonymous(PATH + (YEAR - 1)).text("countedAt")).isEqualTo(YEAR + "-02-01T00:00:00Z");
        assertThat(anonymous(PATH + (YEAR - 1)).body().path("isFinal").asBoolean())
                .isTrue();
    }

    @Test
    void saysThatNothingWasCounted() {
        assertThat(anonymous(PATH + "2001").text("code")).isEqualTo("TRANSPARENCY_NOT_COUNTED");
        assertThat(anonymous(PATH + "12").status()).isEqualTo(400);
    }

    private @Nullable JsonNode exported(String puid) {
        var result = http.get()
                .uri(PATH + "statements?year=" + YEAR)
                .header("Authorization", "Bearer " + admin())
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(result.getStatus().value()).isEqualTo(200);
        var body = String.valueOf(result.getResponseBody());
        assertThat(body).doesNotContain(owner.toString(), videoId.toString(), mira.toString(), "Sunset");
        return body.lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.path("puid").asString().equals(puid))
                .findFirst()
                .orElse(null);
    }

    @Test
    void exportsStatementsInTheWordsOfTheDatabaseWithoutPersonalData() {
        rejected();
        var first = statements().getFirst().path("id").asString();
        decide(caseOf("SCREENING"), moderator(), "REJECT", "VIOLENCE");
        var confirmed = statements().getFirst().path("id").asString();

        var line = exported(first);

        assertThat(line).isNotNull();
        assertThat(line.path("decision_visibility").path(0).asString())
                .isEqualTo("DECISION_VISIBILITY_CONTENT_REMOVED");
        assertThat(line.path("decision_ground").asString()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(line.path("incompatible_content_ground").asString()).isNotEmpty();
        assertThat(line.path("content_type").path(0).asString()).isEqualTo("CONTENT_TYPE_VIDEO");
        assertThat(line.path("category").asString()).isEqualTo("STATEMENT_CATEGORY_VIOLENCE");
        assertThat(line.path("source_type").asString()).isEqualTo("SOURCE_VOLUNTARY");
        assertThat(line.path("automated_decision").asString()).isEqualTo("AUTOMATED_DECISION_FULLY");
        assertThat(line.path("automated_detection").asString()).isEqualTo("Yes");
        assertThat(line.path("application_date").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(exported(confirmed)).isNull();
    }

    @Test
    void exportsReportedContentAndSuspensions() {
        approved();
        var report = reportOf("HATE");
        report.put("illegal", Map.of("ground", "Section 130", "goodFaith", true));
        post(REPORTS, tokens.viewer(UUID.randomUUID()), report);
        settle(caseOf("REPORT"), moderator(), "RESTRICT", "HATE");
        post(
                "/api/v1/moderation/accounts/" + owner + "/suspensions",
                moderator(),
                Map.of("reason", "HATE", "days", 10, "statement", "You attack people."));

        var restricted = exported(statements().getFirst().path("id").asString());

        assertThat(restricted).isNotNull();
        assertThat(restricted.path("source_type").asString()).isEqualTo("SOURCE_ARTICLE_16");
        assertThat(restricted.path("decision_visibility").path(0).asString())
                .isEqualTo("DECISION_VISIBILITY_CONTENT_DEMOTED");
        assertThat(restricted.path("category_specification").path(0).asString()).isEqualTo("KEYWORD_HATE_SPEECH");
        assertThat(restricted.path("automated_decision").asString()).isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
        var suspension = get("/api/v1/standing", tokens.creator(owner))
                .body()
                .path("suspensions")
                .path(0)
                .path("id")
                .asString();
        var imposed = exported(suspension);
        assertThat(imposed).isNotNull();
        assertThat(imposed.path("decision_account").asString()).isEqualTo("DECISION_ACCOUNT_SUSPENDED");
        assertThat(imposed.path("end_date_account_restriction").asString()).isNotEmpty();
        assertThat(imposed.toString()).doesNotContain("You attack people");
    }

    @Test
    void exportsForAdministratorsOnly() {
        assertThat(List.of(moderator(), tokens.viewer(UUID.randomUUID())).stream()
                        .map(token ->
                                get(PATH + "statements?year=" + YEAR, token).status()))
                .containsOnly(403);
        assertThat(anonymous(PATH + "statements?year=" + YEAR).status()).isEqualTo(401);
    }
}
