package dev.kinora.moderation.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft on its way into force: written, simulated, published by somebody else. */
@Import(ReadingTextModel.class)
class LabIT extends ModerationFlow {

    private static final String POLICY = "/api/v1/moderation/policies/default";
    private static final String DRAFTS = POLICY + "/drafts";
    private static final int COMMENTS = 3;

    private final UUID author = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final List<UUID> comments = new ArrayList<>();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Simulations simulations;

    @Autowired
    private PolicyDrafts drafts;

    @SuppressWarnings("NullAway.Init")
    private JsonNode before;

    /** Other tests store verdicts that were never drawn; they are older than what this test looks at. */
    @BeforeEach
    void comment() {
        before = get(POLICY, moderator()).body().path("rules");
        jdbc.sql("update assessment set assessed_at = timestampadd(year, -1, assessed_at)")
                .update();
        for (int i = 0; i < COMMENTS; i++) {
            var id = UUID.randomUUID();
            topics.publish(
                    new CommentSubmitted(id, UUID.randomUUID(), UUID.randomUUID(), "What a lovely evening", 1, null));
            topics.await(
                    ModerationDecided.class, decided -> decided.content().id().equals(id));
            comments.add(id);
        }
    }

    @AfterEach
    void restorePolicy() {
        putInForce(before);
    }

    /** Under these rules a person looks at every comment; none goes back to its author for this. */
    private ObjectNode strict() {
        var rules = (ObjectNode) before.deepCopy();
        ((ObjectNode) rules.path("comments").path("SH")).put("review", 0.0);
        return rules;
    }

    private Answer create(ObjectNode rules) {
        return post(DRAFTS, tokens.admin(author), Map.of("rules", rules, "note", "Look at everything"));
    }

    private static String id(Answer draft) {
        return draft.body().path("draft").path("id").asString();
    }

    private Answer publish(String draft, UUID by, String version) {
        return call(
                HttpMethod.POST,
                DRAFTS + "/" + draft + "/publication",
                tokens.admin(by),
                Map.of("If-Match", version),
                null);
    }

    private JsonNode simulate(String draft) {
        var asked = post(DRAFTS + "/" + draft + "/simulations", tokens.admin(author), Map.of("perKind", COMMENTS));
        assertThat(asked.status()).isEqualTo(202);
        return ended(draft, asked.text("id"));
    }

    private JsonNode ended(String draft, String simulation) {
        String path = DRAFTS + "/" + draft + "/simulations/" + simulation;
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get(path, moderator()).body(),
                        body -> body.path("endedAt").isString());
    }

    private static JsonNode comments(JsonNode simulation) {
        return simulation
                .path("result")
                .path("kinds")
                .valueStream()
                .filter(kind -> kind.path("kind").asString().equals("COMMENT"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isSimulatedAndThenPublishedBySomebodyElse() {
        long inForce = get(POLICY, moderator()).body().path("version").asLong();
        var created = create(strict());
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("changes").get(0).path("path").asString())
                .isEqualTo("comments.SH.review");
        String draft = id(created);

        assertThat(publish(draft, author, "*").text("code")).isEqualTo("OWN_DRAFT");
        assertThat(publish(draft, other, "*").text("code")).isEqualTo("NOT_SIMULATED");
        assertThat(simulate(draft).path("state").asString()).isEqualTo("DONE");
        assertThat(publish(draft, other, "\"77\"").status()).isEqualTo(412);
        assertThat(call(
                                HttpMethod.POST,
                                DRAFTS + "/" + draft + "/publication",
                                moderator(),
                                Map.of("If-Match", "*"),
                                null)
                        .status())
                .isEqualTo(403);
        var published = publish(draft, other, String.valueOf(created.etag()));

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.body().path("version").asLong()).isEqualTo(inForce + 1);
        assertThat(published.body().path("rules")).isEqualTo(strict());
        var listed = get(POLICY + "/versions", moderator()).body().path("items").get(0);
        assertThat(listed.path("createdBy").asString())
                .isNotEqualTo(listed.path("publishedBy").asString());
        assertThat(publish(draft, other, "*").text("code")).isEqualTo("DRAFT_CLOSED");
        assertThat(actions("policy-draft:" + draft)).containsExactly("POLICY_SIMULATED", "POLICY_DRAFTED");
        assertThat(actions("policy:default/" + (inForce + 1))).containsExactly("POLICY_CHANGED");

        var next = UUID.randomUUID();
        topics.publish(
                new CommentSubmitted(next, UUID.randomUUID(), UUID.randomUUID(), "What a lovely evening", 1, null));
        assertThat(awaitCase(next).text("policyVersion")).isEqualTo("default/" + (inForce + 1));
    }

    private List<String> actions(String subject) {
        return get("/api/v1/moderation/audit-log?limit=100", moderator())
                .body()
                .path("items")
                .valueStream()
                .filter(line -> line.path("subject").asString().equals(subject))
                .map(line -> line.path("action").asString())
                .toList();
    }

    @Test
    void showsWhatWouldChangeForWhomAndHowWellItAgreesWithPeople() {
        var seen = awaitCase(comments.getFirst());
        assertThat(decide(seen, moderator(), "REJECT", "HARASSMENT").status()).isEqualTo(201);

        var simulation = simulate(id(create(strict())));

        var outcome = comments(simulation);
        assertThat(outcome.path("assessments").asInt()).isEqualTo(COMMENTS);
        assertThat(outcome.path("changes").toString())
                .isEqualTo("[{\"from\":\"APPROVE\",\"to\":\"REVIEW\",\"contents\":3}]");
        assertThat(outcome.path("now").path("review").asInt()).isZero();
        assertThat(outcome.path("then").path("review").asInt()).isEqualTo(COMMENTS);
        assertThat(outcome.path("then").path("reviewsPerDay").asDouble()).isPositive();
        assertThat(outcome.path("now").path("precision").isNull()).isTrue();
        assertThat(outcome.path("now").path("recall").path("value").asDouble()).isZero();
        assertThat(outcome.path("then").path("recall").path("value").asDouble()).isEqualTo(1);
        assertThat(outcome.path("then").path("recall").path("low").asDouble()).isBetween(0.2, 0.21);
        assertThat(outcome.path("then").path("precision").path("cases").asInt()).isEqualTo(1);
        assertThat(outcome.path("examples")
                        .valueStream()
                        .map(one -> one.path("caseId").asString()))
                .hasSize(COMMENTS)
                .contains(seen.text("id"));
        assertThat(outcome.toString()).doesNotContain("lovely");
    }

    @Test
    void showsNothingWhereARecordedVerdictCannotBeReproduced() {
        jdbc.sql("update assessment set verdict = 'REJECT', reason_code = 'SPAM' where content_id = :content")
                .param("content", BinaryIds.bytes(comments.getFirst()))
                .update();
        String draft = id(create(strict()));

        var simulation = simulate(draft);

        assertThat(simulation.path("state").asString()).isEqualTo("NOT_REPRODUCED");
        assertThat(simulation.path("result").path("notReproduced").asInt()).isEqualTo(1);
        assertThat(simulation.path("result").path("problems").get(0).asString())
                .contains("stored REJECT[SPAM], recomputed APPROVE");
        assertThat(simulation.path("result").path("kinds").isEmpty()).isTrue();
        assertThat(publish(draft, other, "*").text("code")).isEqualTo("NOT_SIMULATED");
    }

    @Test
    void hasToBeSimulatedAgainWhenItsAuthorChangesIt() {
        var created = create(strict());
        String draft = id(created);
        simulate(draft);
        var rules = strict();
        rules.put("suggestionThreshold", 0.5);
        var body = Map.of("rules", rules);
        var headers = Map.of("If-Match", String.valueOf(created.etag()));

        assertThat(call(HttpMethod.PUT, DRAFTS + "/" + draft, tokens.admin(other), headers, body)
                        .text("code"))
                .isEqualTo("NOT_AUTHOR");
        var changed = call(HttpMethod.PUT, DRAFTS + "/" + draft, tokens.admin(author), headers, body);

        assertThat(changed.body().path("changes").size()).isEqualTo(2);
        assertThat(changed.body().path("simulated").asBoolean()).isFalse();
        assertThat(publish(draft, other, "*").text("code")).isEqualTo("NOT_SIMULATED");
        assertThat(call(HttpMethod.PUT, DRAFTS + "/" + draft, tokens.admin(author), headers, body)
                        .status())
                .isEqualTo(412);
        assertThat(call(HttpMethod.DELETE, DRAFTS + "/" + draft, tokens.admin(author), Map.of("If-Match", "*"), null)
                        .status())
                .isEqualTo(204);
        assertThat(get(DRAFTS + "/" + draft, moderator())
                        .body()
                        .path("draft")
                        .path("state")
                        .asString())
                .isEqualTo("DISCARDED");
    }

    @Test
    void isOutdatedOnceThePolicyChanges() {
        String draft = id(create(strict()));
        simulate(draft);
        putInForce(before);

        assertThat(publish(draft, other, "*").text("code")).isEqualTo("DRAFT_OUTDATED");
        assertThat(post(DRAFTS + "/" + draft + "/simulations", tokens.admin(author), Map.of("perKind", 1))
                        .text("code"))
                .isEqualTo("DRAFT_OUTDATED");
    }

    @Test
    void saysWhenThereIsNothingToPublish() {
        assertThat(create((ObjectNode) before).text("code")).isEqualTo("NOTHING_CHANGED");
        assertThat(post(DRAFTS, moderator(), Map.of("rules", strict())).status())
                .isEqualTo(403);
        assertThat(get(DRAFTS + "/" + UUID.randomUUID(), moderator()).text("code"))
                .isEqualTo("DRAFT_NOT_FOUND");
        assertThat(post(
                                DRAFTS + "/" + id(create(strict())) + "/simulations",
                                tokens.admin(author),
                                Map.of("perKind", 0))
                        .text("code"))
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void canBeCanceledWhileItIsSimulated() {
        var draft = drafts.findById(UUID.fromString(id(create(strict())))).orElseThrow();
        var running = row(draft, "RUNNING", 1, 600);

        var canceled = call(
                HttpMethod.DELETE,
                DRAFTS + "/" + draft.id() + "/simulations/" + running,
                tokens.admin(other),
                Map.of(),
                null);

        assertThat(canceled.text("state")).isEqualTo("CANCELED");
        var held = new Simulations.Held(simulations.read(draft.id(), running), 1);
        assertThat(simulations.advance(held, 2)).isFalse();
        simulations.end(held, SimulationState.DONE, null);
        assertThat(simulations.read(draft.id(), running).state()).isEqualTo(SimulationState.CANCELED);
    }

    @Test
    void isBegunAgainAfterItsWorkerDiedAndGivenUpAfterThree() {
        var draft = drafts.findById(UUID.fromString(id(create(strict())))).orElseThrow();
        var died = row(draft, "RUNNING", 1, -1);
        assertThat(ended(draft.id().toString(), died.toString()).path("state").asString())
                .isEqualTo("DONE");

        var hopeless = row(draft, "RUNNING", 3, -1);

        assertThat(ended(draft.id().toString(), hopeless.toString())
                        .path("state")
                        .asString())
                .isEqualTo("FAILED");
    }

    @Test
    void isSimulatedOnceAtATime() {
        var draft = drafts.findById(UUID.fromString(id(create(strict())))).orElseThrow();
        row(draft, "RUNNING", 1, 600);

        assertThat(post(DRAFTS + "/" + draft.id() + "/simulations", tokens.admin(author), Map.of("perKind", 1))
                        .text("code"))
                .isEqualTo("SIMULATION_RUNNING");
        simulations.cancelAllOf(draft.id());
    }

    /** A simulation that a worker holds, or held. */
    private UUID row(PolicyDraft draft, String state, int attempt, int leaseSeconds) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into policy_simulation (id, draft_id, draft_version, base_version, per_kind, state, attempt,
                            done, lease_until, created_at)
                        values (:id, :draft, :version, :base, :perKind, :state, :attempt, 0,
                            timestampadd(second, :lease, utc_timestamp(6)), utc_timestamp(6))""")
                .param("id", BinaryIds.bytes(id))
                .param("draft", BinaryIds.bytes(draft.id()))
                .param("version", draft.version())
                .param("base", draft.basedOn())
                .param("perKind", COMMENTS)
                .param("state", state)
                .param("attempt", attempt)
                .param("lease", leaseSeconds)
                .update();
        return id;
    }

    @Test
    void showsHowScoresAreDistributed() {
        var series = get(POLICY + "/score-distributions", moderator()).body();

        var hate = one(series, "TEXT/H");
        assertThat(hate.path("bins").size()).isEqualTo(20);
        assertThat(hate.path("thresholds").path("review").asDouble())
                .isEqualTo(before.path("comments").path("H").path("review").asDouble());
        assertThat(hate.path("bins")
                        .valueStream()
                        .mapToInt(bin -> bin.path("undecided").asInt()
                                + bin.path("harmful").asInt()
                                + bin.path("harmless").asInt())
                        .sum())
                .isGreaterThanOrEqualTo(COMMENTS);
        assertThat(one(series, "VISION/VIOLENCE")
                        .path("thresholds")
                        .path("review")
                        .asDouble())
                .isEqualTo(before.path("video").path("VIOLENCE").path("review").asDouble());
    }

    private static JsonNode one(JsonNode series, String name) {
        return series.valueStream()
                .filter(each -> each.path("series").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
