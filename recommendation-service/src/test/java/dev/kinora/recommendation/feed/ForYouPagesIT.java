package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.engagement.TurnDowns;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of For You from slates; its videos are newer than those of other tests, so that they are among the candidates. */
@KinoraIT
class ForYouPagesIT {

    private static final int VIDEOS = 30;

    @Autowired
    ForYouPages pages;

    @Autowired
    ForYouFeed forYou;

    @Autowired
    Feeds feeds;

    @Autowired
    Slates slates;

    @Autowired
    Engagements engagements;

    @Autowired
    ViewerStates states;

    @Autowired
    LiveIndex index;

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TurnDowns turnDowns;

    @Autowired
    TransactionTemplate transaction;

    private final UUID viewer = UUID.randomUUID();

    @BeforeEach
    void publishVideos() {
        var published = Stream.generate(UUID::randomUUID).limit(VIDEOS).toList();
        for (var id : published) {
            var sample = SampleCatalog.published(
                    id, UUID.randomUUID(), published.indexOf(id) % 2 == 0 ? FOOD : GAMING, "Clip " + id);
            topics.publish(new VideoPublished(
                    id, sample.author(), sample.text(), sample.media(), Instant.now(), "PUBLIC", 1, null));
        }
        await().until(() ->
                index.serving().videos().read(videos -> published.stream().allMatch(id -> videos.number(id) != null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void takesAsManyStatementsHoweverLargeThePage(int limit) {
        states.of(viewer);
        var first = counted(4, () -> pages.page(viewer, limit, null));
        var second = counted(2, () -> pages.page(viewer, limit, first.nextCursor()));
        assertThat(counted(1, () -> pages.page(viewer, limit, first.nextCursor())))
                .as("a page that was served before")
                .isEqualTo(second);
        did(EngagementKind.LIKE, second.items().getFirst());
        counted(4, () -> pages.page(viewer, limit, second.nextCursor()));

        var stranger = pages.page(null, limit, null);
        counted(2, () -> pages.page(null, limit, stranger.nextCursor()));
    }

    @Test
    void takesNoMoreStatementsForALongHistory() {
        for (var i = 0; i < 220; i++) {
            engagements.apply(event(EngagementKind.LIKE, new EngagementTarget(UUID.randomUUID(), null, null)));
        }
        states.of(viewer);

        var first = counted(4, () -> pages.page(viewer, 10, null));
        assertThat(first.items()).hasSize(10);
        counted(2, () -> pages.page(viewer, 10, first.nextCursor()));
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementKind.class,
            names = {"LIKE", "SKIP", "NOT_INTERESTED", "MORE_LIKE_THIS", "SHARE", "COMMENT"})
    void composesTheRestAnewAfterASignAndKeepsWhatWasServed(EngagementKind kind) {
        var first = pages.page(viewer, 5, null);
        var second = pages.page(viewer, 5, first.nextCursor());
        var slate = slateOf(second);

        did(kind, second.items().getFirst());
        var third = pages.page(viewer, 5, second.nextCursor());

        assertThat(slateOf(third)).isNotEqualTo(slate);
        assertThat(slots(pages.page(viewer, 5, first.nextCursor()))).isEqualTo(slots(second));
        assertThat(slots(pages.page(viewer, 5, second.nextCursor()))).isEqualTo(slots(third));
        assertThat(ids(third)).doesNotContainAnyElementsOf(ids(first)).doesNotContainAnyElementsOf(ids(second));
        assertThat(slateOf(pages.page(viewer, 5, third.nextCursor()))).isEqualTo(slateOf(third));
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementKind.class,
            names = {"PLAY", "COMPLETE"})
    void goesOnWithTheSlateWhenARecommendedVideoIsWatched(EngagementKind kind) {
        var first = pages.page(viewer, 5, null);
        did(kind, first.items().getFirst());

        assertThat(slateOf(pages.page(viewer, 5, first.nextCursor()))).isEqualTo(slateOf(first));

        engagements.apply(event(kind, new EngagementTarget(comingIn(first, 10).getFirst(), null, null)));
        assertThat(slateOf(pages.page(
                        viewer, 5, pages.page(viewer, 5, first.nextCursor()).nextCursor())))
                .as("after a video was watched elsewhere")
                .isNotEqualTo(slateOf(first));
    }

    @Test
    void doesNotShowWhatIsHiddenRefusedOrBlockedMeanwhile() {
        var first = pages.page(viewer, 5, null);
        var coming = comingIn(first, 5);
        var hidden = ownerOf(coming.get(0));
        var blocked = ownerOf(coming.get(1));
        engagements.apply(event(EngagementKind.HIDE_CREATOR, new EngagementTarget(null, hidden, null)));
        engagements.apply(event(EngagementKind.NOT_INTERESTED, new EngagementTarget(coming.get(2), null, null)));
        topics.publish(new AccountBlockChanged(blocked, viewer, true, 1));
        await().until(() -> states.of(viewer).blocked().contains(blocked));

        assertThat(all(first)).doesNotContainAnyElementsOf(coming.subList(0, 3));
        assertThat(states.of(viewer).history().hiddenCreators()).containsExactly(hidden);
    }

    @Test
    void servesNothingThatWasComposedButNotLoggedBeforeSomethingChanged() {
        var first = pages.page(viewer, 5, null);
        did(EngagementKind.LIKE, first.items().getFirst());
        var second = pages.page(viewer, 5, first.nextCursor());
        jdbc.sql("delete from impression where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slateOf(second)))
                .update();
        var hidden = second.items().getFirst().video().owner().id();
        engagements.apply(event(EngagementKind.HIDE_CREATOR, new EngagementTarget(null, hidden, null)));

        var again = pages.page(viewer, 5, first.nextCursor());

        assertThat(again.items())
                .isNotEmpty()
                .noneMatch(item -> item.video().owner().id().equals(hidden));
        assertThat(ids(again)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void keepsNoEvidenceOfWhatAViewerWantsToBeForgotten() {
        var slate = slateOf(pages.page(viewer, 5, null));
        assertThat(isEvidence(slate)).isTrue();
        engagements.prefer(preferences(true, 1, Instant.now().minusSeconds(60)));
        assertThat(isEvidence(slate)).as("forgotten before it was composed").isTrue();

        engagements.prefer(preferences(true, 2, Instant.now().plusSeconds(1)));
        assertThat(isEvidence(slate)).as("after a reset").isFalse();

        var other = slateOf(pages.page(viewer, 5, null));
        engagements.prefer(preferences(false, 3, null));
        assertThat(isEvidence(other)).as("without personalization").isFalse();
    }

    private boolean isEvidence(UUID slate) {
        return jdbc.sql("select count(*) from slate where slate_id = :slate and evidence is not null")
                        .param("slate", BinaryIds.bytes(slate))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private PreferenceUpdated preferences(boolean personalized, long version, @Nullable Instant forgetBefore) {
        return new PreferenceUpdated(viewer, List.of(), personalized, PreferenceSource.DECLARED, version, forgetBefore);
    }

    @Test
    void deletesTheSlatesThatTellOfACreator() {
        var page = pages.page(viewer, 5, null);
        var creator = page.items().getFirst().video().owner().id();
        var other = UUID.randomUUID();
        turnDowns.give(other, new Matter(Matter.Kind.CREATOR, creator.toString()));
        var turnedDown = slateOf(pages.page(other, 5, null));

        assertThat(slates.eraseTelling(creator, 1_000)).isGreaterThanOrEqualTo(2);

        assertThat(jdbc.sql("select count(*) from slate where slate_id in (:slates)")
                        .param("slates", List.of(BinaryIds.bytes(slateOf(page)), BinaryIds.bytes(turnedDown)))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void confirmsTheVideosOfAPageAndTheirCausesWithTheStatementThatReadsIt() {
        var videos = ids(pages.page(viewer, 3, null));
        var caused = new Reason(ReasonCode.LIKED_TOGETHER, "", 1, videos.get(2), null);
        var slots = List.of(
                Slot.certain(new Ranked(videos.get(0), 0, List.of()), Source.FRESH),
                Slot.certain(new Ranked(videos.get(1), 0, List.of(caused)), Source.FRESH));
        var session = UUID.randomUUID();
        var terms = forYou.terms(viewer);
        slates.add(
                new Slate(
                        UUID.randomUUID(),
                        session,
                        0,
                        viewer,
                        "hybrid",
                        terms.models(),
                        terms.trial(),
                        new Slate.Content(List.of(), slots, true)),
                states.of(viewer),
                terms,
                null);

        assertThat(confirmed(session, 0, 1)).containsExactly(videos.getFirst());
        assertThat(confirmed(session, 1, 1)).containsExactlyInAnyOrder(videos.get(1), videos.get(2));
        assertThat(confirmed(session, 0, 20)).containsExactlyInAnyOrderElementsOf(videos);
    }

    private Set<UUID> confirmed(UUID session, int position, int limit) {
        var place = new FeedCursor.InSession(session, position);
        return slates.read(viewer, place, limit, forYou.terms(viewer)).videos().keySet();
    }

    @Test
    void leavesOutWhatWasTakenDownSinceItWasComposed() {
        var first = pages.page(viewer, 5, null);
        var gone = comingIn(first, 5).getFirst();
        jdbc.sql("update catalogue_video set listed = false where video_id = :video")
                .param("video", BinaryIds.bytes(gone))
                .update();

        var second = pages.page(viewer, 5, first.nextCursor());

        assertThat(slateOf(second)).isEqualTo(slateOf(first));
        assertThat(ids(second)).hasSize(4).doesNotContain(gone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "composed_at = composed_at - interval 11 minute",
                "parameters_version = parameters_version - 1",
                "live_model = slate_id",
                "layout = 0"
            })
    void composesAnewWhereTheSlateIsOldOrOfAnotherModel(String change) {
        var first = pages.page(viewer, 5, null);
        var slate = slateOf(first);
        jdbc.sql("update slate set " + change + " where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();

        var second = pages.page(viewer, 5, first.nextCursor());

        assertThat(slateOf(second)).isNotEqualTo(slate);
        assertThat(ids(second)).hasSize(5);
    }

    @Test
    void goesOnAfterItWasKilledBetweenComposingAndLogging() {
        var first = pages.page(viewer, 5, null);
        did(EngagementKind.LIKE, first.items().getFirst());
        var second = pages.page(viewer, 5, first.nextCursor());
        var slate = slateOf(second);
        jdbc.sql("delete from impression where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .update();

        assertThat(pages.page(viewer, 5, first.nextCursor())).isEqualTo(second);
        assertThat(slateOf(second)).isEqualTo(slate);
    }

    @Test
    void givesTwoTabsOfASessionTheSamePage() throws Exception {
        var first = pages.page(viewer, 5, null);
        did(EngagementKind.LIKE, first.items().getFirst());
        var answers = new ArrayList<Page<FeedItem>>();
        try (var tabs = Executors.newFixedThreadPool(4)) {
            var asked = tabs.invokeAll(IntStream.range(0, 8)
                    .mapToObj(tab -> (Callable<Page<FeedItem>>) () -> pages.page(viewer, 5, first.nextCursor()))
                    .toList());
            for (var answer : asked) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(8).containsOnly(answers.getFirst());
        assertThat(ids(answers.getFirst())).hasSize(5).doesNotContainAnyElementsOf(ids(first));
        assertThat(jdbc.sql("select count(*) from impression where user_id = :viewer")
                        .param("viewer", BinaryIds.bytes(viewer))
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void beginsAnotherSessionForTheCursorOfAnotherAccount() {
        var other = UUID.randomUUID();
        var first = pages.page(viewer, 5, null);

        var page = pages.page(other, 5, first.nextCursor());
        var strangers = pages.page(null, 5, first.nextCursor());

        assertThat(page.items()).hasSize(5);
        assertThat(strangers.items()).hasSize(5);
        assertThat(sessionOf(page)).isNotEqualTo(sessionOf(first));
        assertThat(sessionOf(strangers)).isNotEqualTo(sessionOf(first)).isNotEqualTo(sessionOf(page));
        assertThat(pages.page(viewer, 5, first.nextCursor()).items()).hasSize(5);
    }

    @Test
    void storesNothingAboutAnErasedAccount() {
        var first = pages.page(viewer, 5, null);
        assertThat(rows("slate")).isEqualTo(1);
        transaction.executeWithoutResult(status -> states.erase(viewer));
        pages.page(viewer, 5, first.nextCursor());
        jdbc.sql("insert into account_erasure (account_id, requested_at, completed_at) values (:id, now(6), now(6))")
                .param("id", BinaryIds.bytes(viewer))
                .update();
        transaction.executeWithoutResult(status -> {
            states.erase(viewer);
            slates.eraseSome(viewer, 100);
        });
        jdbc.sql("delete from impression where user_id = :viewer")
                .param("viewer", BinaryIds.bytes(viewer))
                .update();

        assertThatThrownBy(() -> pages.page(viewer, 5, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().name()).isEqualTo("ACCOUNT_ERASED"));
        assertThat(states.build(viewer).version()).isPositive();
        assertThat(rows("slate") + rows("impression") + rows("viewer_state") + rows("viewer_seen"))
                .isZero();
    }

    @Test
    void servesSlatesWithoutATasteWherePersonalizationIsOff() {
        engagements.prefer(new PreferenceUpdated(viewer, List.of(), false, PreferenceSource.DECLARED, 1, null));
        var first = pages.page(viewer, 10, null);
        var second = pages.page(viewer, 10, first.nextCursor());

        assertThat(first.items()).extracting(FeedItem::source).contains(Source.FRESH);
        assertThat(slateOf(second)).isEqualTo(slateOf(first));
        assertThat(evidence(slateOf(first)).get("ranking").asString()).isEqualTo("cold");
        assertThat(evidence(slateOf(first)).at("/viewer/signals")).isEmpty();
    }

    @Test
    void repeatsWhatWasWatchedToWhoHasSeenEverything() {
        jdbc.sql("""
                        insert into viewer_video
                            (user_id, video_id, weight, weighed_at, watched_at, viewed, liked, completed)
                        select :viewer, video_id, 1, now(6), now(6), true, false, false from catalogue_video where listed""").param("viewer", BinaryIds.bytes(viewer)).update();

        var page = pages.page(viewer, 10, null);

        assertThat(page.items()).hasSize(10).extracting(FeedItem::source).containsOnly(Source.REWATCH);
    }

    @Test
    void showsVideosOfTenThousandFollowedCreators() {
        var seen = pages.page(viewer, 1, null).items().getFirst().video();
        var rows = new StringBuilder("insert into viewer_follow (user_id, creator_id, followed_at) values ");
        for (var i = 0; i < 10_000; i++) {
            rows.append(i == 0 ? "" : ",").append("(:viewer, unhex(md5('%s%d')), now(6))".formatted(viewer, i));
        }
        jdbc.sql(rows + ", (:viewer, :creator, now(6))")
                .param("viewer", BinaryIds.bytes(viewer))
                .param("creator", BinaryIds.bytes(seen.owner().id()))
                .update();

        assertThat(feeds.following(viewer, 10, null).items())
                .extracting(item -> item.video().owner().id())
                .isNotEmpty()
                .containsOnly(seen.owner().id());
        counted(4, () -> pages.page(viewer, 10, null));
    }

    @Test
    void keepsWhatASlateCanBeComputedAgainFrom() {
        var liked = pages.page(viewer, 5, null).items().getFirst();
        did(EngagementKind.LIKE, liked);
        var page = pages.page(viewer, 10, null);

        var evidence = evidence(slateOf(page));

        assertThat(evidence.at("/viewer/signals").get(0).asString()).isEqualTo("LIKE");
        assertThat(evidence.at("/parameters/tfidf/similarity").asDouble()).isPositive();
        assertThat(evidence.get("kinds").size()).isGreaterThan(1);
        var ids = ByteBuffer.wrap(evidence.at("/videos/ids").binaryValue());
        var scores = new HashMap<UUID, Double>();
        evidence.at("/videos/scores")
                .forEach(score -> scores.put(new UUID(ids.getLong(), ids.getLong()), score.asDouble()));
        assertThat(evidence.at("/videos/views")).hasSize(scores.size());
        assertThat(page.items())
                .filteredOn(item -> item.source() == Source.TFIDF || item.source() == Source.HYBRID)
                .allSatisfy(
                        item -> assertThat(scores).containsEntry(item.video().id(), item.score()));
    }

    /** What a computation returns, having sent so many statements to the database, by the count of the server. */
    private Page<FeedItem> counted(int statements, Supplier<Page<FeedItem>> computation) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var before = questions();
            var page = computation.get();
            // The second count counts the first.
            assertThat(questions() - before - 1).isBetween(1L, (long) statements);
            return page;
        }));
    }

    private long questions() {
        return jdbc.sql("show session status like 'Questions'")
                .query((row, number) -> row.getLong("Value"))
                .single();
    }

    /** The videos that the slate of a page has from here on. */
    private List<UUID> comingIn(Page<FeedItem> page, int from) {
        var place = FeedCursor.InSession.decode(String.valueOf(page.nextCursor()));
        var desk = slates.read(viewer, place, 1, new Slates.Terms(0, new Slate.Models(null, null), null));
        var slots = Objects.requireNonNull(desk.slate()).content().slots();
        return slots.subList(from, slots.size()).stream()
                .map(slot -> slot.ranked().videoId())
                .toList();
    }

    private List<UUID> all(Page<FeedItem> first) {
        var found = new ArrayList<UUID>();
        for (var page = first; page.nextCursor() != null; page = pages.page(viewer, 20, page.nextCursor())) {
            found.addAll(ids(page));
        }
        return found;
    }

    private UUID ownerOf(UUID video) {
        return jdbc.sql("select owner_id from catalogue_video where video_id = :video")
                .param("video", BinaryIds.bytes(video))
                .query((row, number) -> BinaryIds.read(row, "owner_id"))
                .single();
    }

    private UUID slateOf(Page<FeedItem> page) {
        return ofImpression("slate_id", page);
    }

    private UUID sessionOf(Page<FeedItem> page) {
        return ofImpression("session_id", page);
    }

    private UUID ofImpression(String column, Page<FeedItem> page) {
        return jdbc.sql("select " + column + " from impression where recommendation_id = :id")
                .param("id", BinaryIds.bytes(page.items().getFirst().recommendationId()))
                .query((row, number) -> BinaryIds.read(row, column))
                .single();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where user_id = :viewer")
                .param("viewer", BinaryIds.bytes(viewer))
                .query(Integer.class)
                .single();
    }

    private JsonNode evidence(UUID slate) {
        var bytes = jdbc.sql("select evidence from slate where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slate))
                .query((row, number) -> row.getBytes("evidence"))
                .single();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new JsonMapper().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void did(EngagementKind kind, FeedItem item) {
        engagements.apply(event(
                kind,
                new EngagementTarget(item.video().id(), item.video().owner().id(), item.recommendationId())));
    }

    private EngagementRecorded event(EngagementKind kind, EngagementTarget target) {
        return new EngagementRecorded(UUID.randomUUID(), viewer, kind, target, 8_000, 8_000, Instant.now());
    }

    private static List<UUID> slots(Page<FeedItem> page) {
        return page.items().stream().map(FeedItem::recommendationId).toList();
    }

    private static List<UUID> ids(Page<FeedItem> page) {
        return page.items().stream().map(item -> item.video().id()).toList();
    }
}
