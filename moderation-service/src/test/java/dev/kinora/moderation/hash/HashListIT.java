package dev.kinora.moderation.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.ListMatch.Standing;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.decision.SignalStage;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.pdq.Footage;
import dev.kinora.moderation.hash.pdq.Pdq;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.Samples;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.visionclassifier.Picture;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hash list as people and replicas change it. */
class HashListIT extends ModerationFlow {

    private static final String HASHES = "/api/v1/moderation/hashes";

    private final UUID otto = UUID.randomUUID();
    private final String hash = random() + random();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ListedHashes hashes;

    @Autowired
    private ScreenedClips clips;

    @Autowired
    private KnownVideos known;

    @Autowired
    private ListKeeper keeper;

    @Autowired
    private HashProperties properties;

    @Autowired
    private CaseIntake intake;

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private String other() {
        return tokens.of(otto, "otto", Role.MODERATOR);
    }

    private String admin() {
        return tokens.admin(mira);
    }

    private Answer add(String algorithm, String value) {
        return post(HASHES, moderator(), Map.of("algorithm", algorithm, "hash", value, "category", "SPAM"));
    }

    private Answer ask(String id) {
        return call(
                HttpMethod.PUT, HASHES + "/" + id + "/removal", moderator(), Map.of(), Map.of("reason", "By mistake"));
    }

    private List<String> log(String id) {
        return get("/api/v1/moderation/audit-log?limit=200", moderator())
                .body()
                .path("items")
                .valueStream()
                .filter(line -> line.path("subject").asString("").equals("hash:" + id))
                .map(line -> line.path("action").asString() + " "
                        + line.path("actor").path("id").asString("-"))
                .toList();
    }

    @Test
    void takesAHashOnceAndOnlyInItsForm() {
        assertThat(add("PDQ", hash).status()).isEqualTo(201);
        assertThat(add("PDQ", hash).text("code")).isEqualTo("HASH_LISTED");
        assertThat(add("SHA256", hash).status()).isEqualTo(201);
        assertThat(add("SHA256", hash.toUpperCase()).text("code")).isEqualTo("HASH_MALFORMED");
        assertThat(add("PHASH", "9f3c66d1a07be542").text("code")).isEqualTo("HASH_MALFORMED");

        var found = get(HASHES + "?hash=" + hash.substring(0, 20), moderator());
        assertThat(found.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("algorithm").asString()))
                .containsExactly("SHA256", "PDQ");
        assertThat(get(HASHES + "?hash=%25", moderator()).status()).isEqualTo(400);
    }

    @Test
    void hidesWhatIsAboutHarmToChildrenFromWhoeverHasNotTheRole() {
        var named = post(HASHES, moderator(), Map.of("algorithm", "SHA256", "hash", hash, "category", "CHILD_SAFETY"));
        assertThat(named.status()).isEqualTo(201);
        var entry = HASHES + "/" + named.text("id");

        for (var token : List.of(other(), admin())) {
            for (var query : List.of("?category=CHILD_SAFETY", "?hash=" + hash)) {
                assertThat(get(HASHES + query, token).body().toString()).doesNotContain(named.text("id"));
            }
            assertThat(get(entry, token).text("code")).isEqualTo("HASH_NOT_FOUND");
            assertThat(call(HttpMethod.PUT, entry + "/removal", token, Map.of(), Map.of("reason", "x"))
                            .text("code"))
                    .isEqualTo("HASH_NOT_FOUND");
            assertThat(post(entry + "/release", token, null).text("code")).isEqualTo("HASH_NOT_FOUND");
        }
        assertThat(get(HASHES + "?category=CHILD_SAFETY&hash=" + hash, moderator())
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void hidesWhereAVideoIsListedThatIsUnderSuspicion() {
        var content = screened(9301);
        post(HASHES + "/clips", moderator(), Map.of("videoId", content.id(), "category", "SPAM"));
        assertThat(get(HASHES + "?contentId=" + content.id(), other()).body().path("items"))
                .hasSize(1);

        jdbc.sql("""
                        insert into preservation (content_id, content_kind, owner_id, case_id, ground, began_at, version)
                        values (:content, 'VIDEO', :content, :content, 'SUSPICION', utc_timestamp(6), 1)""").param("content", BinaryIds.bytes(content.id())).update();

        assertThat(get(HASHES + "?contentId=" + content.id(), other()).body().path("items"))
                .isEmpty();
        assertThat(get(HASHES + "?contentId=" + content.id(), moderator())
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void removesAnEntryOnlyWhenAnotherPersonConfirms() {
        String id = add("PDQ", hash).text("id");
        String path = HASHES + "/" + id + "/removal";

        assertThat(post(path + "/confirmation", other(), null).text("code")).isEqualTo("REMOVAL_NOT_ASKED");
        assertThat(ask(id).body().path("removal").path("reason").asString()).isEqualTo("By mistake");
        assertThat(ask(id).text("code")).isEqualTo("REMOVAL_ASKED");
        var alone = post(path + "/confirmation", moderator(), null);
        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.text("code")).isEqualTo("SAME_PERSON");
        assertThat(get(HASHES + "?removalAsked=true&hash=" + hash, moderator())
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(keeper.current().contains(UUID.fromString(id)))
                .as("it counts until then")
                .isTrue();

        assertThat(call(HttpMethod.DELETE, path, other(), Map.of(), null).status())
                .isEqualTo(200);
        ask(id);
        assertThat(post(path + "/confirmation", other(), null).text("state")).isEqualTo("REMOVED");

        assertThat(keeper.current().contains(UUID.fromString(id))).isFalse();
        assertThat(ask(id).text("code")).isEqualTo("HASH_STATE");
        assertThat(add("PDQ", hash).status()).isEqualTo(201);
        assertThat(log(id))
                .containsExactly(
                        "HASH_REMOVED " + otto,
                        "HASH_REMOVAL_ASKED " + mira,
                        "HASH_REMOVAL_DECLINED " + otto,
                        "HASH_REMOVAL_ASKED " + mira,
                        "HASH_LISTED " + mira);
    }

    @Test
    void aReplicaSeesWhatAnotherChanged() {
        var replica = new ListKeeper(jdbc, hashes, properties);
        int before = replica.current().size();

        String id = add("PDQ", hash).text("id");
        assertThat(replica.current().size()).isEqualTo(before + 1);
        assertThat(replica.current().contains(UUID.fromString(id))).isTrue();
        ask(id);
        post(HASHES + "/" + id + "/removal/confirmation", other(), null);

        assertThat(replica.current().contains(UUID.fromString(id))).isFalse();
        assertThat(replica.current().size()).isEqualTo(before);
    }

    @Test
    void hasNoIndexOfAListThatIsTooLarge() {
        String id = add("PDQ", hash).text("id");
        var tiny = new ListKeeper(
                jdbc,
                hashes,
                new HashProperties(
                        0, properties.fed(), properties.fingerprints(), properties.copies(), properties.flood()));

        assertThat(id).isNotEmpty();
        assertThatThrownBy(tiny::current)
                .isInstanceOf(ListUnavailableException.class)
                .hasRootCauseMessage("The hash list has more than 0 hashes; raise kinora.hashes.most on all replicas");
    }

    private KnownVideos.Video video(UUID ownerId) {
        return new KnownVideos.Video(
                new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 1), ownerId, random() + random());
    }

    @Test
    void holdsAnEntryBackThatSuddenlyMatchesMuchUntilAPersonReleasesIt() {
        var prints = new ClipPrints(1000);
        prints.add(0, Picture.of(Footage.still(9101)));
        String id = add("PDQ", prints.prints().getFirst().hash().hex()).text("id");
        int videos = properties.flood().videos();
        for (int i = 0; i < videos; i++) {
            assertThat(known.recognize(video(new UUID(7, i % (properties.flood().accounts() + 1))), prints))
                    .extracting(one -> one.match().standing())
                    .containsExactly(Standing.LISTED);
        }

        var last = known.recognize(video(new UUID(7, 0)), prints);

        assertThat(last).extracting(one -> one.match().standing()).containsExactly(Standing.HELD_BACK);
        assertThat(last).noneMatch(one -> one.match().rejectsAlone());
        var heldBack = get(HASHES + "?state=HELD_BACK", moderator()).body().path("items");
        assertThat(heldBack.valueStream().map(item -> item.path("id").asString()))
                .contains(id);
        assertThat(log(id)).first().isEqualTo("HASH_HELD_BACK -");
        assertThat(post(HASHES + "/" + id + "/release", moderator(), null).text("state"))
                .isEqualTo("ACTIVE");
        assertThat(post(HASHES + "/" + id + "/release", moderator(), null).text("code"))
                .isEqualTo("HASH_STATE");
        assertThat(known.recognize(video(new UUID(7, 1)), prints))
                .extracting(one -> one.match().standing())
                .containsExactly(Standing.LISTED);
    }

    @Test
    void doesNotHoldAnEntryBackForOneAccount() {
        var prints = new ClipPrints(1000);
        prints.add(0, Picture.of(Footage.still(9102)));
        add("PDQ", prints.prints().getFirst().hash().hex());
        var one = UUID.randomUUID();
        for (int i = 0; i <= properties.flood().videos(); i++) {
            assertThat(known.recognize(video(one), prints))
                    .extracting(found -> found.match().standing())
                    .containsExactly(Standing.LISTED);
        }
    }

    @Test
    void givesTheFramesOfAScreenedVideoForComparison() {
        var content = screened(9301);

        byte[] frames = known.frames(content);

        assertThat(frames).hasSize(2 * PdqHash.BITS / Byte.SIZE);
        var first = ByteBuffer.wrap(frames);
        var hash = Pdq.of(Picture.of(Footage.still(9301))).hash();
        assertThat(new PdqHash(first.getLong(), first.getLong(), first.getLong(), first.getLong()))
                .isEqualTo(hash);
        assertThat(known.frames(new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 1)))
                .isEmpty();
    }

    private ContentRef screened(int footage) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 3);
        var prints = new ClipPrints(2000);
        prints.add(0, Picture.of(Footage.still(footage)));
        prints.add(1000, Picture.of(Footage.still(footage + 1)));
        transaction.executeWithoutResult(
                _ -> clips.keep(content, owner, new Hashes(random() + random(), prints.prints())));
        return content;
    }

    private Judgment rejection(ContentRef content, SignalStage stage) {
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), owner, "ada", "A video");
        var judgment = Samples.judgment(content, snapshot, new Verdict.Reject(ReasonCode.VIOLENCE));
        var signal = new Signal(stage, "V", "VIOLENCE", 0.99, null, null, "", "test/1");
        return new Judgment(
                judgment.assessment(),
                snapshot,
                "default/1",
                judgment.verdict(),
                List.of(signal),
                Judgment.NO_SUGGESTION);
    }

    private JsonNode ofContent(ContentRef content) {
        return get(HASHES + "?contentId=" + content.id(), moderator()).body().path("items");
    }

    @Test
    void listsWhatAMachineRejectedUnlessItIsOnTheListAlready() {
        var seen = screened(9201);
        intake.settle(rejection(seen, SignalStage.VISION));
        var recognized = screened(9203);
        intake.settle(rejection(recognized, SignalStage.HASH));

        assertThat(ofContent(seen).size()).isEqualTo(1);
        assertThat(ofContent(seen).get(0).path("createdBy").asString()).isEmpty();
        assertThat(ofContent(seen).get(0).path("hashes").asInt()).isEqualTo(3);
        assertThat(ofContent(recognized).size()).isZero();
    }

    @Test
    void listsNothingWhenTheDecisionIsRolledBack() {
        var content = screened(9205);
        transaction.executeWithoutResult(status -> {
            intake.settle(rejection(content, SignalStage.VISION));
            status.setRollbackOnly();
        });

        assertThat(ofContent(content).size()).isZero();
        intake.settle(rejection(content, SignalStage.VISION));
        intake.settle(rejection(content, SignalStage.VISION));
        assertThat(ofContent(content).size()).isEqualTo(1);
    }

    @Test
    void listsAVideoByItsFingerprints() {
        var content = screened(9207);
        var wanted = Map.of("videoId", content.id(), "category", "HATE", "note", "Goes around");

        assertThat(post(HASHES + "/clips", moderator(), wanted)
                        .body()
                        .path("prints")
                        .size())
                .isEqualTo(3);
        assertThat(post(HASHES + "/clips", moderator(), wanted).text("code")).isEqualTo("HASH_LISTED");
        var unknown = Map.of("videoId", UUID.randomUUID(), "category", "HATE");
        assertThat(post(HASHES + "/clips", moderator(), unknown).text("code")).isEqualTo("NO_FINGERPRINTS");
    }

    private Answer take(String token, String file) {
        var result = http.post()
                .uri(HASHES + "/imports?category=SPAM&note=From+a+partner")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.TEXT_PLAIN)
                .body(file)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        String body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                JsonMapper.shared().readTree(body == null || body.isEmpty() ? "{}" : body),
                null);
    }

    @Test
    void takesAFileOfSignalsAndReportsWhatItDoesNotTake() {
        String second = random() + random();
        String file = """
                # from a partner
                pdq %1$s
                pdq %1$s
                {"raw_indicator": "%2$s", "type": "HASH_PDQ", "status": "MALICIOUS", "tags": ["hate"]}
                video_md5 c7dfd847207cbd54a8bb292525fc111d
                pdq '; drop table listed_hash; --
                {"raw_indicator": "%2$s", "type": "HASH_PDQ", "status": "NON_MALICIOUS"}
                \u0000\u0001 nonsense
                """.formatted(hash, second);

        var first = take(admin(), file);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("taken").asInt()).isEqualTo(2);
        assertThat(first.body().path("known").asInt()).isEqualTo(1);
        assertThat(first.body().path("refused").asInt()).isEqualTo(4);
        assertThat(first.body()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("line").asInt() + " "
                                + fault.path("fault").asString()))
                .containsExactly("5 UNSUPPORTED_TYPE", "6 MALFORMED", "7 NOT_MALICIOUS", "8 UNSUPPORTED_TYPE");
        var taken = get(HASHES + "?source=IMPORT&hash=" + second, moderator())
                .body()
                .path("items")
                .get(0);
        assertThat(taken.path("category").asString()).isEqualTo("HATE");
        assertThat(taken.path("note").asString()).isEqualTo("From a partner");
        assertThat(keeper.current().contains(UUID.fromString(taken.path("id").asString())))
                .isTrue();
        assertThat(take(admin(), file).body().path("taken").asInt()).isZero();
    }

    @Test
    void doesNotBringBackWhatPeopleRemoved() {
        String id = add("PDQ", hash).text("id");
        ask(id);
        post(HASHES + "/" + id + "/removal/confirmation", other(), null);

        var again = take(admin(), "pdq " + hash);

        assertThat(again.body().path("taken").asInt()).isZero();
        assertThat(again.body().path("faults").get(0).path("fault").asString()).isEqualTo("REMOVED_HERE");
    }

    @Test
    void refusesAFileThatIsTooLargeOrFromAModerator() {
        assertThat(take(moderator(), "pdq " + hash).status()).isEqualTo(403);
        assertThat(take(admin(), "#".repeat(9 << 20)).status()).isEqualTo(413);
        assertThat(get(HASHES + "/export", moderator()).status()).isEqualTo(403);
    }

    @Test
    void writesWhatItReads() {
        add("PDQ", hash);
        String removed = random() + random();
        String id = add("SHA256", removed).text("id");
        ask(id);
        post(HASHES + "/" + id + "/removal/confirmation", other(), null);

        assertThat(export("")).contains("pdq " + hash + "\n").doesNotContain(removed);
        assertThat(export("?format=DESCRIPTORS&category=SPAM"))
                .contains("{\"raw_indicator\":\"" + hash
                        + "\",\"type\":\"HASH_PDQ\",\"status\":\"MALICIOUS\",\"tags\":[\"SPAM\"]}\n");
        assertThat(export("?category=CHILD_SAFETY")).doesNotContain(hash);
    }

    private String export(String query) {
        return String.valueOf(http.get()
                .uri(HASHES + "/export" + query)
                .header("Authorization", "Bearer " + admin())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void scoresTwoDistinctFramesAboveAllThresholds() {
        assertThat(KnownVideos.score(31, 1)).isBetween(0.87, 0.90);
        assertThat(KnownVideos.score(31, 2)).isBetween(0.98, 0.99);
        assertThat(KnownVideos.score(0, 1)).isEqualTo(1);
    }
}
