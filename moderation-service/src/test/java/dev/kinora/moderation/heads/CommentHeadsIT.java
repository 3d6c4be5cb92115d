package dev.kinora.moderation.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.heads.HeadVersion.HeadState;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.Samples;
import dev.kinora.moderation.text.TextFingerprint;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextModel.ShippedHeads;
import dev.kinora.moderation.verification.DecisionVerification;
import dev.kinora.starter.id.BinaryIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From decisions of people to heads that score, with the model that ships; this site does not want to hear about boats. */
class CommentHeadsIT extends ModerationFlow {

    private static final String HEADS = "/api/v1/moderation/quality/heads";
    private static final List<String> COLORS =
            List.of("red", "blue", "old", "small", "wooden", "shiny", "slow", "huge");
    private static final List<String> DID = List.of(
            "left the harbor", "came back", "was painted", "turned around", "stood still", "was sold", "needs care");
    private static final List<String> WHEN =
            List.of("yesterday", "this morning", "last summer", "again", "before noon", "on Sunday");

    private static final List<String> EVERYDAY = List.of(
            "I really liked the %s, thank you",
            "Where did you find such a %s?",
            "My sister has the same %s at home",
            "Can you make a video about your %s next?",
            "What a lovely %s, greetings from far away",
            "The %s is my favorite part",
            "I tried this with my %s and it worked",
            "How long did the %s take?");
    private static final List<String> THINGS = List.of(
            "song",
            "recipe",
            "garden",
            "cat",
            "match",
            "team",
            "view",
            "camera",
            "jacket",
            "tutorial",
            "cake",
            "concert");

    @Autowired
    private TextModel model;

    @Autowired
    private CaseIntake intake;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonRows rows;

    @Autowired
    private HeadTrainings trainings;

    @Autowired
    private HeadTraining training;

    @Autowired
    private HeadRuns runs;

    @Autowired
    private HeadRegistry registry;

    @Autowired
    private HeadVersions versions;

    @Autowired
    private LiveHeads liveHeads;

    @Autowired
    private LessonPersonalData personalData;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void begin() {
        await().atMost(Duration.ofMinutes(2)).until(() -> model.shippedHeads().isPresent());
        jdbc.sql("delete from comment_lesson").update();
    }

    @AfterEach
    void scoreByTheShippedHeadsAgain() {
        jdbc.sql("delete from comment_lesson").update();
        if (registry.live(shipped().encoder()) != HeadVersion.SHIPPED) {
            versions.switchTo(shipped().encoder(), HeadVersion.SHIPPED, null, Instant.now());
        }
        liveHeads.follow();
    }

    private ShippedHeads shipped() {
        return model.shippedHeads().orElseThrow();
    }

    /** Some three hundred decisions: whatever is about boats is hateful. */
    private void decideAboutBoats() {
        List<String> texts = new ArrayList<>();
        List<Boolean> unwanted = new ArrayList<>();
        for (var color : COLORS) {
            for (var did : DID) {
                for (var when : WHEN.subList(0, 3)) {
                    texts.add("The " + color + " boat " + did + " " + when);
                    unwanted.add(true);
                    texts.add("The " + color + " bicycle " + did + " " + when);
                    unwanted.add(false);
                }
            }
        }
        for (var thing : THINGS) {
            for (var everyday : EVERYDAY) {
                texts.add(everyday.formatted(thing));
                unwanted.add(false);
            }
        }
        for (int i = 0; i < texts.size(); i += 16) {
            var part = texts.subList(i, Math.min(i + 16, texts.size()));
            var encoded = model.encode(part);
            for (int k = 0; k < part.size(); k++) {
                store(part.get(k), unwanted.get(i + k), encoded.get(k).features());
            }
        }
    }

    private void store(String text, boolean unwanted, float[] features) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into decision (id, case_id, content_kind, content_id, content_version, version, owner_id, action,
                            outcome, reason_code, actor_id, actor_handle, policy_version, evidence, decided_at)
                        values (:id, :id, 'COMMENT', :id, 1, 1, :owner, :action, :outcome, :reason, :actor, 'mira',
                            'default/1', '[]', utc_timestamp(6))""")
                .param("id", BinaryIds.bytes(id))
                .param("owner", BinaryIds.bytes(owner))
                .param("action", unwanted ? "REJECT" : "APPROVE")
                .param("outcome", unwanted ? "REJECTED" : "APPROVED")
                .param("reason", unwanted ? "HATE" : "NO_VIOLATION")
                .param("actor", BinaryIds.bytes(mira))
                .update();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        rows.add(id, new NewDecision.Subject(id, new ContentRef(id, ContentKind.COMMENT, 1), owner), now);
        rows.encoded(id, TextFingerprint.ofAny(text).orElseThrow(), shipped().encoder(), features, now);
    }

    private HeadVersion train() {
        var run = runs.start(null);
        trainings.run(run);
        var ended = runs.find(run).orElseThrow();
        assertThat(ended.state()).isEqualTo(HeadRuns.RunState.DONE);
        return registry.find(ended.version() == null ? -1 : ended.version());
    }

    /** Publishes a comment, waits for what becomes of it, and returns the model that its assessment names. */
    private String scoredBy(String text) {
        var id = UUID.randomUUID();
        topics.publish(new CommentSubmitted(id, UUID.randomUUID(), UUID.randomUUID(), text, 1, "ada"));
        return await().atMost(Duration.ofMinutes(1)).until(() -> storedModel(id), name -> !name.isEmpty());
    }

    private String storedModel(UUID contentId) {
        return jdbc.sql("select stages from assessment where content_id = :id")
                .param("id", BinaryIds.bytes(contentId))
                .query(String.class)
                .optional()
                .map(stages -> json.readTree(stages)
                        .path(0)
                        .path("readings")
                        .path(0)
                        .path("scores")
                        .path("model")
                        .asString())
                .orElse("");
    }

    private List<String> problemsSince(List<String> before) {
        return new DecisionVerification(jdbc, json)
                .run().problems().stream()
                        .filter(problem -> !before.contains(problem))
                        .toList();
    }

    @Test
    void scoresByWhatPeopleDecidedUntilSomebodyGoesBack() {
        var before = problemsSince(List.of());
        decideAboutBoats();

        var version = train();

        assertThat(version.reasons()).isEmpty();
        assertThat(version.state()).isEqualTo(HeadState.LIVE);
        assertThat(version.parent()).isZero();
        assertThat(version.exam().harmful()).isGreaterThanOrEqualTo(HeadGate.EACH);
        assertThat(training.again(version, shipped()).toBytes())
                .as("a stranger learns the same from what is stored")
                .isEqualTo(versions.heads(version.version(), shipped().encoder())
                        .orElseThrow()
                        .toBytes());
        assertThat(train().version()).as("a replayed job").isEqualTo(version.version());

        liveHeads.follow();
        var encoder = shipped().encoder();
        assertThat(scoredBy("The green boat sank in the evening")).isEqualTo(encoder + "+heads." + version.version());
        assertThat(model.score(List.of("The green boat sank in the evening"))
                        .getFirst()
                        .anyHarm())
                .isGreaterThan(model.score(List.of("The green bicycle broke in the evening"))
                        .getFirst()
                        .anyHarm());

        var overview = get(HEADS, moderator());
        assertThat(overview.body().path("live").asInt()).isEqualTo(version.version());
        assertThat(overview.body().path("previous").asInt(-1)).isZero();
        var card = get(HEADS + "/card", moderator());
        assertThat(card.text("model")).isEqualTo(encoder + "+heads." + version.version());
        assertThat(card.body()
                        .path("version")
                        .path("origin")
                        .path("counts")
                        .path("training")
                        .asInt())
                .isGreaterThan(200);
        assertThat(post(HEADS + "/0/activation", moderator(), null).status()).isEqualTo(403);

        var back = post(HEADS + "/0/activation", tokens.admin(mira), null);

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("live").asInt(-1)).isZero();
        liveHeads.follow();
        assertThat(scoredBy("The yellow boat sank in the evening")).isEqualTo(encoder);
        assertThat(registry.find(version.version()).state()).isEqualTo(HeadState.RETIRED);
        assertThat(get(HEADS + "/card", moderator()).body().path("shipped").asBoolean())
                .isTrue();
        assertThat(post(HEADS + "/0/activation", tokens.admin(mira), null).text("code"))
                .isEqualTo("HEADS_LIVE");
        assertThat(problemsSince(before)).isEmpty();
        assertThat(audited("comment-heads:" + version.version()))
                .containsExactly("COMMENT_HEADS_TRAINED", "COMMENT_HEADS_ACTIVATED");
        assertThat(audited("comment-heads:0")).contains("COMMENT_HEADS_ACTIVATED");
    }

    private List<String> audited(String subject) {
        return jdbc.sql("select action from audit_log where subject = :subject order by id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    @Test
    void scoresByTheShippedHeadsIfTheLiveOnesAreDamaged() {
        decideAboutBoats();
        var version = train();
        jdbc.sql("update comment_heads set artifact = concat(artifact, 'x') where version = :version")
                .param("version", version.version())
                .update();

        liveHeads.follow();

        assertThat(scoredBy("The green boat sank at noon")).isEqualTo(shipped().encoder());
        assertThat(get(HEADS + "/card", moderator()).body().path("shipped").asBoolean())
                .isTrue();
        assertThat(post(HEADS + "/0/activation", tokens.admin(mira), null).status())
                .isEqualTo(200);
        assertThat(post(HEADS + "/" + version.version() + "/activation", tokens.admin(mira), null)
                        .text("code"))
                .isEqualTo("HEADS_DAMAGED");
    }

    @Test
    void trainsOnceForTwoReplicas() throws Exception {
        decideAboutBoats();
        jdbc.sql("update comment_lesson set replaced_at = utc_timestamp(6) order by decision_id limit 20")
                .update();
        try (var replicas = Executors.newFixedThreadPool(2)) {
            Callable<HeadVersion> one = () -> {
                var run = runs.start(null);
                trainings.run(run);
                assertThat(runs.find(run).orElseThrow().state()).isEqualTo(HeadRuns.RunState.DONE);
                return versions.newest(1).getFirst();
            };
            var both = replicas.invokeAll(List.of(one, one));
            assertThat(both.getFirst().get().origin().digest())
                    .isEqualTo(both.getLast().get().origin().digest());
        }

        assertThat(versions.newest(30).stream().filter(version -> version.state() == HeadState.LIVE))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void refusesHeadsThatAreNotShownToBeAsGood() {
        var refused = train();

        assertThat(refused.state()).isEqualTo(HeadState.REFUSED);
        assertThat(refused.reasons())
                .extracting(HeadGate.GateReason::refusal)
                .contains(HeadGate.Refusal.NOTHING_LEARNED);
        assertThat(post(HEADS + "/" + refused.version() + "/activation", tokens.admin(mira), null)
                        .text("code"))
                .isEqualTo("HEADS_REFUSED");
        assertThat(post(HEADS + "/987654/activation", tokens.admin(mira), null).status())
                .isEqualTo(404);
        assertThat(get(HEADS + "/987654", moderator()).status()).isEqualTo(404);
        assertThat(get(HEADS + "/" + refused.version(), moderator())
                        .body()
                        .path("exam")
                        .path("harmful")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void trainsOnRequestAndShowsItsProgress() {
        assertThat(post(HEADS + "/trainings", moderator(), null).status()).isEqualTo(403);

        var started = post(HEADS + "/trainings", tokens.admin(mira), null);

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.body().path("by").path("id").asString()).isEqualTo(mira.toString());
        var run = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> get(HEADS, moderator()).body().path("run"),
                        one -> !one.path("state").asString().equals("RUNNING"));
        assertThat(run.path("state").asString()).isEqualTo("DONE");
        assertThat(run.path("result").asString()).isNotBlank();
    }

    private JsonNode claimed(String text, UUID author) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), author, null, text);
        intake.settle(
                Samples.judgment(content, snapshot, new Verdict.Review(new Concern.Harm(HarmCategory.HARASSMENT))));
        return awaitCase(content.id()).body();
    }

    private Answer decided(String text, UUID author, String action, String reason) {
        var seen = claimed(text, author);
        var held = post(CASES + "/" + seen.path("id").asString() + "/claim", moderator(), null);
        var decided = decide(held, moderator(), action, reason);
        assertThat(decided.status()).isEqualTo(201);
        return decided;
    }

    private List<Lesson> known() {
        return rows.at(Instant.now().plusSeconds(5), shipped().encoder(), 1000);
    }

    @Test
    void keepsWhatTheEncoderMakesOfADecidedCommentUntilItIsErased() {
        var text = "A sentence that somebody decides about " + UUID.randomUUID();
        decided(text, owner, "REJECT", "HARASSMENT");
        lessons.encodeAll(shipped().encoder());

        assertThat(known()).singleElement().satisfies(lesson -> {
            assertThat(lesson.person()).isEqualTo(mira);
            assertThat(lesson.harmful()).isTrue();
            assertThat(lesson.features()).hasSize(shipped().heads().dimension());
            assertThat(lesson.print()).isEqualTo(TextFingerprint.ofAny(text).orElseThrow());
        });

        personalData.eraseSome(owner, 100);

        assertThat(rows.count()).isZero();
    }

    @Test
    void forgetsACommentThatIsRemoved() {
        var seen = claimed("Somebody will remove this sentence " + UUID.randomUUID(), owner);
        var contentId = UUID.fromString(seen.path("contentId").asString());
        var held = post(CASES + "/" + seen.path("id").asString() + "/claim", moderator(), null);
        decide(held, moderator(), "REJECT", "HATE");
        assertThat(rows.count()).isEqualTo(1);

        intake.withdraw(ContentKind.COMMENT, contentId);
        lessons.encodeNew();

        assertThat(rows.count()).isZero();
    }

    @Test
    void learnsFromTheDecisionThatStandsAndFromNoneThatWasTakenBack() {
        var first = decided("What a strange thing to say " + UUID.randomUUID(), owner, "REJECT", "HARASSMENT");
        lessons.encodeAll(shipped().encoder());
        assertThat(known()).hasSize(1);

        var undone = post("/api/v1/moderation/decisions/" + first.text("id") + "/undo", moderator(), null);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(known()).isEmpty();
        var seen = get(CASES + "/" + undone.text("id"), moderator());
        decide(seen, moderator(), "APPROVE", "NO_VIOLATION");
        lessons.encodeAll(shipped().encoder());
        assertThat(known()).singleElement().matches(lesson -> !lesson.harmful());
    }

    @Test
    void learnsNothingFromReasonsThatTheModelHasNoLabelFor() {
        decided("Cheap watches, only today " + UUID.randomUUID(), owner, "REJECT", "SPAM");

        assertThat(rows.count()).isZero();
    }

    @Test
    void learnsNothingFromTextsThatTheModelCannotRead() {
        decided(
                "Das ist ein ganz gewöhnlicher deutscher Satz über das schöne Wetter von gestern",
                owner,
                "APPROVE",
                "NO_VIOLATION");

        lessons.encodeAll(shipped().encoder());

        assertThat(rows.count()).isEqualTo(1);
        assertThat(rows.pending(10)).isEmpty();
        assertThat(known()).isEmpty();
    }

    @Test
    void countsADecisionUntilTheNextOneAndNotWhileSomebodyAsksFurther() {
        var seen = claimed("Somebody asks somebody else about this " + UUID.randomUUID(), owner);
        var held = post(CASES + "/" + seen.path("id").asString() + "/claim", moderator(), null);

        assertThat(decide(held, moderator(), "ESCALATE", "HATE").status()).isEqualTo(201);

        assertThat(rows.count()).isZero();
    }

    @Test
    void findsTheDecisionsFromBeforeItsTime() throws Exception {
        var stands = decided("A decision of last year " + UUID.randomUUID(), owner, "REJECT", "HATE");
        var spam = decided("Another one of last year " + UUID.randomUUID(), owner, "REJECT", "SPAM");
        var undone = decided("And one that was a mistake " + UUID.randomUUID(), owner, "REJECT", "HATE");
        post("/api/v1/moderation/decisions/" + undone.text("id") + "/undo", moderator(), null);
        jdbc.sql("delete from comment_lesson").update();
        try (var in = getClass().getResourceAsStream("/db/migration/V45__comment_lessons.sql")) {
            var script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            jdbc.sql(script.substring(script.indexOf("insert into"), script.lastIndexOf(';')))
                    .update();
        }

        var found = jdbc.sql("select decision_id from comment_lesson where owner_id = :owner")
                .param("owner", BinaryIds.bytes(owner))
                .query((row, _) -> BinaryIds.read(row, "decision_id").toString())
                .list();

        assertThat(found).containsExactly(stands.text("id")).doesNotContain(spam.text("id"));
    }
}
