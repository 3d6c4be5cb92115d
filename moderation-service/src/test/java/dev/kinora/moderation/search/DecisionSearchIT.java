package dev.kinora.moderation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.moderation.review.Samples;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches among the decisions since a test began, in which only that test has decided. */
class DecisionSearchIT extends ContestFlow {

    private static final String SEARCH = "/api/v1/moderation/decisions";

    private final Instant begin = Instant.now();

    @Autowired
    private DecisionSearch decisionSearch;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    private ContentRef comment(Verdict verdict) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), owner, null, "Words " + content.id());
        intake.settle(Samples.judgment(content, snapshot, verdict));
        return content;
    }

    private String decided(String action, String reason, String note) {
        var content = comment(new Verdict.Review(new Concern.Harm(HarmCategory.SPAM)));
        var claimed = post(CASES + "/" + caseIds(content.id()).getFirst() + "/claim", moderator(), null);
        return call(
                        HttpMethod.POST,
                        CASES + "/" + claimed.text("id") + "/decisions",
                        moderator(),
                        Map.of("If-Match", String.valueOf(claimed.etag())),
                        Map.of("action", action, "reasonCode", reason, "note", note))
                .text("id");
    }

    private Answer search(String query) {
        return get(SEARCH + "?from=" + begin + query, moderator());
    }

    private List<String> found(String query) {
        var answer = search(query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .path("items")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    @Test
    void filtersByWhatWasDecidedHowAndByWhom() {
        var rejected = decided("REJECT", "SPAM", "A 100% copy of yesterday's");
        var approved = decided("APPROVE", "NO_VIOLATION", "Harmless");
        var automated = comment(new Verdict.Approve());

        assertThat(found("&automated=false")).containsExactly(approved, rejected);
        assertThat(search("&automated=true")
                        .body()
                        .path("items")
                        .path(0)
                        .path("contentId")
                        .asString())
                .isEqualTo(automated.id().toString());
        assertThat(found("&action=REJECT")).containsExactly(rejected);
        assertThat(found("&reason=NO_VIOLATION&automated=false")).containsExactly(approved);
        assertThat(found("&person=" + mira)).containsExactly(approved, rejected);
        assertThat(found("&person=" + UUID.randomUUID())).isEmpty();
        assertThat(found("&person=nobody_of_this_name")).isEmpty();
        assertThat(found("&note=100% COPY")).containsExactly(rejected);
        assertThat(found("&note=_armless")).isEmpty();
        assertThat(found("&kind=VIDEO")).isEmpty();
        assertThat(found("&to=" + begin)).isEmpty();
        var line = search("&action=REJECT").body().path("items").path(0);
        assertThat(line.path("queue").asString()).isEqualTo("COMMENTS");
        assertThat(line.path("actor").path("id").asString()).isEqualTo(mira.toString());
        var policy = line.path("policyVersion").asString();
        assertThat(found("&action=REJECT&policyVersion=" + policy)).containsExactly(rejected);
        assertThat(found("&policyVersion=default/0")).isEmpty();
        assertThat(found("&action=REJECT&person="
                        + line.path("actor").path("handle").asString()))
                .containsExactly(rejected);
    }

    @Test
    void filtersByWhatStoodOut() {
        var rejected = decided("REJECT", "SPAM", "by a test");
        jdbc.sql("update decision set evidence = '[{\"category\": \"HATE\"}]' where id = :id")
                .param("id", BinaryIds.bytes(UUID.fromString(rejected)))
                .update();

        assertThat(found("&category=HATE")).containsExactly(rejected);
        assertThat(found("&category=VIOLENCE")).isEmpty();
    }

    @Test
    void pagesWithoutGapsAndRepetitions() {
        var made = IntStream.range(0, 5)
                .mapToObj(n -> decided("REJECT", "SPAM", "number " + n))
                .toList();

        List<String> read = new ArrayList<>();
        var cursor = "";
        do {
            var page = search("&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items").forEach(line -> read.add(line.path("id").asString()));
            cursor =
                    page.path("nextCursor").isString() ? page.path("nextCursor").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(read).containsExactlyElementsOf(made.reversed());
        assertThat(search("&cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoFilter() {
        for (var query :
                List.of("&action=FORGIVE", "&to=yesterday", "&note=x", "&category=h%20te", "&automated=maybe")) {
            assertThat(search(query).status()).isEqualTo(400);
        }
    }

    @Test
    void breaksAnExportOffThatTakesTooLong() {
        var now = new AtomicReference<>(Instant.now());
        var slow = new DecisionExports(
                decisionSearch, audit, transaction, () -> now.getAndUpdate(before -> before.plusSeconds(61)));
        var filter = new DecisionFilter(null, null, null, null, null, null, begin, null, null, null);
        var account = new CurrentAccount(mira, "mira", Set.of(Role.MODERATOR));
        var file = new StringWriter();

        assertThatThrownBy(() -> slow.write(filter, account, file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.OVERLOADED));
        assertThat(file.toString()).hasLineCount(1);
    }

    @Test
    void exportsLinesWithoutNotesAndSaysSoInTheLog() {
        var rejected = decided("REJECT", "SPAM", "a secret word");

        var handle = search("&action=REJECT")
                .body()
                .path("items")
                .path(0)
                .path("actor")
                .path("handle")
                .asString();

        var csv = http.method(HttpMethod.GET)
                .uri(SEARCH + "/export?action=REJECT&note=secret&from=" + begin + "&person=" + handle)
                .header("Authorization", "Bearer " + moderator())
                .exchange()
                .expectBody(String.class)
                .returnResult();

        assertThat(csv.getStatus().value()).isEqualTo(200);
        assertThat(csv.getResponseHeaders().getFirst("Content-Type")).startsWith("text/csv");
        assertThat(csv.getResponseBody())
                .startsWith("decided_at,decision_id,case_id")
                .contains("," + rejected + ",")
                .doesNotContain("secret");
        assertThat(csv.getResponseBody()).hasLineCount(2);
        var line = get("/api/v1/moderation/audit-log", moderator())
                .body()
                .path("items")
                .path(0);
        assertThat(line.path("action").asString()).isEqualTo("DECISIONS_EXPORTED");
        assertThat(line.path("detail").asString())
                .contains("action REJECT")
                .contains("note given", "person by handle")
                .doesNotContain("secret", "person " + handle);
    }
}
