package dev.kinora.moderation.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.moderation.review.Samples;
import dev.kinora.starter.id.BinaryIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Many cases decided alike: dry run, progress, partial failures, undo. */
class BulkIT extends ContestFlow {

    private static final String BULKS = "/api/v1/moderation/bulks";
    private static final Concern SPAM = new Concern.Harm(HarmCategory.SPAM);

    private final String text = "Buy my thing " + UUID.randomUUID();

    private ContentRef comment(UUID author, String words, Concern concern) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        intake.settle(Samples.judgment(
                content, ContentSnapshot.comment(UUID.randomUUID(), author, null, words), new Verdict.Review(concern)));
        return content;
    }

    private String idOf(ContentRef content) {
        return caseIds(content.id()).getFirst();
    }

    private List<String> waiting(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> comment(owner, text + n, SPAM))
                .map(this::idOf)
                .toList();
    }

    private Map<String, Object> rejecting(List<String> ids) {
        Map<String, Object> request = new HashMap<>();
        request.put("caseIds", ids);
        request.put("action", "REJECT");
        request.put("reasonCode", "SPAM");
        request.put("note", "The same advertisement.");
        return request;
    }

    private Answer create(List<String> ids, String key) {
        return call(HttpMethod.POST, BULKS, moderator(), Map.of("Idempotency-Key", key), rejecting(ids));
    }

    private JsonNode awaitPhase(String id, String phase) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> get(BULKS + "/" + id, moderator()).body(),
                        body -> phase.equals(body.path("phase").asString()));
    }

    private Map<String, String> problems(String id, String state) {
        Map<String, String> problems = new HashMap<>();
        get(BULKS + "/" + id + "/items?limit=1000&state=" + state, moderator())
                .body()
                .path("items")
                .forEach(item -> problems.put(
                        item.path("position").asString(), item.path("problem").asString()));
        return problems;
    }

    @Test
    void takesAThousandIdsOfWhichSomeCannotBeDecided() {
        var ids = new ArrayList<>(waiting(94));
        var decided = idOf(comment(owner, text, SPAM));
        var claimed = post(CASES + "/" + decided + "/claim", otherModerator(), null);
        decide(claimed, otherModerator(), "APPROVE", "NO_VIOLATION");
        ids.add("not-an-id");
        ids.add(UUID.randomUUID().toString());
        ids.add(ids.getFirst());
        ids.add(idOf(comment(owner, text, Concern.CHILD_SAFETY)));
        ids.add(idOf(comment(mira, text, SPAM)));
        ids.add(decided);
        while (ids.size() < 1_000) {
            ids.add(decided);
        }

        var made = create(ids, "thousand");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("phase")).isEqualTo("CHECKING");
        assertThat(create(ids, "thousand").text("id")).isEqualTo(made.text("id"));
        var id = made.text("id");

        var dry = awaitPhase(id, "READY");
        assertThat(dry.path("counts").path("total").asInt()).isEqualTo(1_000);
        assertThat(dry.path("counts").path("possible").asInt()).isEqualTo(94);
        assertThat(problems(id, "REFUSED"))
                .hasSize(906)
                .contains(
                        Map.entry("94", "BAD_ID"),
                        Map.entry("95", "CASE_NOT_FOUND"),
                        Map.entry("96", "TWICE"),
                        Map.entry("97", "CASE_ALONE"),
                        Map.entry("98", "OWN_CONTENT"),
                        Map.entry("99", "CASE_DECIDED"),
                        Map.entry("100", "TWICE"),
                        Map.entry("999", "TWICE"));
        assertThat(get(CASES + "/" + ids.get(1), moderator()).text("state")).isEqualTo("OPEN");
        assertThat(get(BULKS + "/" + id, otherModerator()).text("code")).isEqualTo("BULK_NOT_FOUND");

        post(CASES + "/" + ids.get(5) + "/claim", otherModerator(), null);
        assertThat(post(BULKS + "/" + id + "/confirm", moderator(), null).status())
                .isEqualTo(200);
        assertThat(post(BULKS + "/" + id + "/confirm", moderator(), null).status())
                .isEqualTo(200);

        var done = awaitPhase(id, "DONE");
        assertThat(done.path("counts").path("decided").asInt()).isEqualTo(93);
        assertThat(problems(id, "REFUSED")).hasSize(907).containsEntry("5", "PRECONDITION_FAILED");
        var one = get(CASES + "/" + ids.get(1), moderator());
        assertThat(one.text("state")).isEqualTo("DECIDED");
        assertThat(one.body().path("decisions").path(0).path("note").asString()).isEqualTo("The same advertisement.");
        assertThat(one.body().path("decisions").size()).isEqualTo(1);
    }

    @Test
    void goesOnWhereACrashHasLeftIt() {
        var ids = waiting(3);
        var id = create(ids, "crash").text("id");
        awaitPhase(id, "READY");
        // What an instance leaves that dies between two items: the first is decided, and noted in the same transaction.
        var first = post(CASES + "/" + ids.getFirst() + "/claim", moderator(), null);
        var decision = decide(first, moderator(), "REJECT", "SPAM").text("id");
        jdbc.sql("update bulk_item set state = 'DECIDED', decision_id = :decision where job_id = :job and position = 0")
                .param("decision", BinaryIds.bytes(UUID.fromString(decision)))
                .param("job", BinaryIds.bytes(UUID.fromString(id)))
                .update();
        jdbc.sql("update bulk_job set phase = 'RUNNING', confirmed_at = utc_timestamp(6) where id = :job")
                .param("job", BinaryIds.bytes(UUID.fromString(id)))
                .update();

        var done = awaitPhase(id, "DONE");

        assertThat(done.path("counts").path("decided").asInt()).isEqualTo(3);
        for (var one : ids) {
            assertThat(get(CASES + "/" + one, moderator())
                            .body()
                            .path("decisions")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void isNotConfirmedBeforeTheDryRunAndRefusesWhatIsNoRuling() {
        var bad = rejecting(waiting(1));
        bad.put("action", "ESCALATE");
        assertThat(post(BULKS, moderator(), bad).status()).isEqualTo(400);
        bad.put("action", "APPROVE");
        assertThat(post(BULKS, moderator(), bad).text("code")).isEqualTo("REASON_NOT_APPLICABLE");

        var id = create(waiting(1), "early").text("id");
        assertThat(post(BULKS + "/" + id + "/undo", moderator(), null).text("code"))
                .isEqualTo("BULK_PHASE");
        assertThat(post(BULKS + "/" + id + "/confirm", otherModerator(), null).text("code"))
                .isEqualTo("BULK_NOT_FOUND");
    }

    @Test
    void isUndoneAsAWholeButForWhatWasDecidedSince() {
        List<UUID> videos = IntStream.range(0, 3).mapToObj(n -> reported()).toList();
        var ids =
                videos.stream().map(video -> caseOf(video, "REPORT").text("id")).toList();
        var id = create(ids, "undone").text("id");
        awaitPhase(id, "READY");
        post(BULKS + "/" + id + "/confirm", moderator(), null);
        awaitPhase(id, "DONE");
        var again = post(CASES + "/" + ids.getLast() + "/claim", otherModerator(), null);
        decide(again, otherModerator(), "REJECT", "HATE");

        assertThat(post(BULKS + "/" + id + "/undo", moderator(), null).status()).isEqualTo(200);

        var undone = awaitPhase(id, "UNDONE");
        assertThat(undone.path("counts").path("undone").asInt()).isEqualTo(2);
        assertThat(problems(id, "KEPT")).containsOnly(Map.entry("2", "UNDO_SUPERSEDED"));
        var first = get(CASES + "/" + ids.getFirst(), moderator());
        assertThat(first.text("state")).isEqualTo("CLAIMED");
        assertThat(first.body().path("decisions").path(1).path("outcome").asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void foreseesWhichCasesNeedANoteAndTakesOneForAll() {
        for (var seen : waiting(5)) {
            decide(post(CASES + "/" + seen + "/claim", moderator(), null), moderator(), "REJECT", "SPAM");
        }
        var ids = waiting(2);
        var without = approving(ids);
        var dry = awaitPhase(without, "READY");
        assertThat(dry.path("counts").path("possible").asInt()).isEqualTo(2);
        assertThat(dry.path("counts").path("asking").asInt()).isEqualTo(2);
        var item = get(BULKS + "/" + without + "/items", moderator())
                .body()
                .path("items")
                .path(0);
        assertThat(item.path("against").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(item.path("counted").asInt())
                .isGreaterThanOrEqualTo(item.path("against").asInt());
        post(BULKS + "/" + without + "/confirm", moderator(), null);
        awaitPhase(without, "DONE");
        assertThat(problems(without, "REFUSED").values()).containsExactly("AGAINST_PRECEDENTS", "AGAINST_PRECEDENTS");

        var explained = approving(ids);
        awaitPhase(explained, "READY");
        post(BULKS + "/" + explained + "/confirm", moderator(), Map.of("note", "Another campaign."));

        var done = awaitPhase(explained, "DONE");
        assertThat(done.path("counts").path("decided").asInt()).isEqualTo(2);
        assertThat(get(CASES + "/" + ids.getLast(), moderator())
                        .body()
                        .path("decisions")
                        .path(0)
                        .path("note")
                        .asString())
                .isEqualTo("Another campaign.");
    }

    @Test
    void asksForNoNoteInLineWithSimilarCases() {
        for (var seen : waiting(5)) {
            decide(post(CASES + "/" + seen + "/claim", moderator(), null), moderator(), "REJECT", "SPAM");
        }

        var id = create(waiting(1), "in line").text("id");

        assertThat(awaitPhase(id, "READY").path("counts").path("asking").asInt())
                .isZero();
        assertThat(get(BULKS + "/" + id + "/items", moderator())
                        .body()
                        .path("items")
                        .path(0)
                        .path("against")
                        .isNull())
                .isTrue();
    }

    /** Begins a bulk that approves, without a note; returns its id. */
    private String approving(List<String> ids) {
        return post(BULKS, moderator(), Map.of("caseIds", ids, "action", "APPROVE", "reasonCode", "NO_VIOLATION"))
                .text("id");
    }

    @Test
    void isNotUndoneLater() {
        var id =
                create(List.of(caseOf(reported(), "REPORT").text("id")), "late").text("id");
        awaitPhase(id, "READY");
        post(BULKS + "/" + id + "/confirm", moderator(), null);
        awaitPhase(id, "DONE");
        jdbc.sql("update bulk_job set finished_at = finished_at - interval 10 minute where id = :job")
                .param("job", BinaryIds.bytes(UUID.fromString(id)))
                .update();

        assertThat(post(BULKS + "/" + id + "/undo", moderator(), null).text("code"))
                .isEqualTo("BULK_UNDO_TOO_LATE");
    }

    /** A video that others see and that somebody has reported. */
    private UUID reported() {
        var video = UUID.randomUUID();
        var snapshot = new ContentSnapshot(
                video,
                new ContentSnapshot.Author(owner, "ada", "Ada"),
                "Sunset",
                "",
                List.of(),
                null,
                UUID.randomUUID(),
                8_000L,
                null);
        intake.settle(Samples.judgment(new ContentRef(video, ContentKind.VIDEO, 1), snapshot, new Verdict.Approve()));
        Map<String, Object> report = reportOf("SPAM");
        report.put("contentId", video);
        assertThat(post(REPORTS, tokens.viewer(UUID.randomUUID()), report).status())
                .isEqualTo(201);
        return video;
    }

    @Test
    void findsWaitingCasesAboutTheSameWords() {
        var subject = idOf(comment(owner, text + "!", SPAM));
        var same = idOf(comment(UUID.randomUUID(), text.toUpperCase(Locale.ROOT) + " …", SPAM));
        var other = idOf(comment(owner, text + " and more", SPAM));

        var found = get(CASES + "/" + subject + "/near-duplicates", moderator());

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().toString()).contains(same).contains("SAME_TEXT").doesNotContain(other);
        assertThat(found.body().size()).isEqualTo(1);
        assertThat(get(CASES + "/" + UUID.randomUUID() + "/near-duplicates", moderator())
                        .text("code"))
                .isEqualTo("CASE_NOT_FOUND");
    }

    @Test
    void findsWaitingCasesAboutTheSameFile() {
        var file = UUID.randomUUID().toString().replace("-", "").repeat(2);
        List<UUID> videos = new ArrayList<>();
        for (var sha256 : List.of(file, file, file.replace('a', 'b').replace('1', '2'))) {
            var video = UUID.randomUUID();
            intake.settle(Samples.judgment(
                    new ContentRef(video, ContentKind.VIDEO, 1),
                    ContentSnapshot.comment(video, owner, null, "title"),
                    new Verdict.Review(SPAM)));
            jdbc.sql("""
                            insert into screened_clip (content_id, content_version, owner_id, source_sha256, prints, screened_at)
                            values (:content, 1, :owner, :file, x'01', utc_timestamp(6))""")
                    .param("content", BinaryIds.bytes(video))
                    .param("owner", BinaryIds.bytes(owner))
                    .param("file", sha256)
                    .update();
            videos.add(video);
        }

        var found = get(CASES + "/" + caseIds(videos.getFirst()).getFirst() + "/near-duplicates", moderator())
                .body();

        assertThat(found.size()).isEqualTo(1);
        assertThat(found.path(0).path("contentId").asString())
                .isEqualTo(videos.get(1).toString());
        assertThat(found.path(0).path("basis").asString()).isEqualTo("SAME_FILE");
    }
}
