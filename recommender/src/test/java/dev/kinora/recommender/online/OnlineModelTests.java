package dev.kinora.recommender.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.Worlds;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.ItemText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnlineModelTests {

    private static final int ITEMS = 100;
    private static final Keys KEYS = Keys.of(IntStream.range(0, ITEMS + 1)
            .mapToObj(item -> new Item("i" + item, ItemText.of("topic" + item % 4, null), null))
            .toList());
    private static final OnlineParameters PARAMETERS = Streams.parameters(1, 1_000);

    @Test
    void anItemGetsARowOnceItHasComeOften() {
        var model = Streams.model(Streams.parameters(3, 1_000));

        for (var user = 0; user < 3; user++) {
            assertThat(model.publish().items().find(Streams.item(9))).isNull();
            model.apply(0, user, Streams.like(user, 9, Streams.START));
        }

        assertThat(model.publish().items().find(Streams.item(9))).isNotNull();
    }

    @Test
    void whatIsNotHeardOfExpires() {
        var model = Streams.model(PARAMETERS);
        model.apply(0, 0, Streams.like(1, 9, Streams.START));
        for (var day = 1; day <= 32; day++) {
            model.apply(0, day, Streams.like(2, 8, Streams.START + day * OnlineModel.DAY));
        }

        assertThat(model.publish().items().find(Streams.item(9))).isNull();
    }

    @Test
    void anEventFromTheFutureExpiresNothing() {
        var model = Streams.model(PARAMETERS);
        model.apply(0, 0, Streams.like(1, 9, Streams.START));

        model.apply(0, 1, Streams.like(2, 8, Long.MAX_VALUE));

        assertThat(model.publish().items().find(Streams.item(9))).isNotNull();
        assertThat(model.publish().clock()).isEqualTo(Streams.START + OnlineModel.DAY);
    }

    @Test
    void aLateEventCountsAndMovesNoClock() {
        var model = Streams.model(PARAMETERS);
        model.apply(0, 0, Streams.like(1, 9, Streams.START));

        model.apply(1, 0, Streams.like(1, 8, Streams.START - 5 * OnlineModel.DAY));

        assertThat(model.publish().items().find(Streams.item(8))).isNotNull();
        assertThat(model.publish().clock()).isEqualTo(Streams.START);
    }

    @Test
    void theSameLikeTeachesOnce() {
        var model = Streams.model(PARAMETERS);
        for (var offset = 0; offset < 10; offset++) {
            model.apply(0, offset, Streams.like(1, 9, Streams.START));
        }

        assertThat(likes(model, 9)).isEqualTo(1);
    }

    @Test
    void hidesOutweighLikesAndEachUserHidesAnItemOnce() {
        var model = Streams.model(PARAMETERS);
        for (var user = 0; user < 3; user++) {
            model.apply(0, user, Streams.like(user, 9, Streams.START));
        }
        assertThat(value(new OnlineRegard(model.publish(), KEYS), viewer(), 9)).isCloseTo(3 / 3.3f, within(1e-6f));
        assertThat(value(new OnlineRegard(model.publish(), KEYS), viewer(), 8)).isZero();

        for (var offset = 3; offset < 10; offset++) {
            model.apply(0, offset, Streams.interaction(offset % 2, 9, Signal.HIDE, Streams.START));
        }
        // Who has never liked anything hides nothing for others.
        model.apply(0, 10, Streams.interaction(7, 9, Signal.HIDE, Streams.START));

        assertThat(model.publish().hides(Streams.item(9))).isEqualTo(2);
        assertThat(value(new OnlineRegard(model.publish(), KEYS), viewer(), 9)).isCloseTo(1 / 5.3f, within(1e-6f));

        model.apply(0, 11, Streams.published(9, 1));
        assertThat(model.publish().hides(Streams.item(9)))
                .as("of another version")
                .isEqualTo(2);
    }

    @Test
    void aMillionLikesOfOneUserTeachNoMoreThanTheirBudget() {
        var model = Streams.learned(PARAMETERS, Streams.mixed(2_000, 5));
        var honest = likes(model, 7);
        var before = allLikes(model);
        for (var offset = 0; offset < 1_000_000; offset++) {
            model.apply(9, offset, Streams.like(4_711, offset % ITEMS, Streams.START));
        }

        assertThat(likes(model, 7) - honest).isLessThanOrEqualTo(1);
        assertThat(allLikes(model) - before)
                .isLessThanOrEqualTo(PARAMETERS.retention().dailyLikes());
    }

    @Test
    void likesOfUnknownItemsAndOfOnesOwnTeachNothing() {
        var model = Streams.learned(PARAMETERS, Streams.mixed(500, 5));
        var before = model.sizes();
        model.apply(3, 0, Streams.like(1, 4_711, Long.MAX_VALUE));
        model.apply(3, 1, Streams.like(Streams.OWNER, 8, Streams.START));
        model.apply(3, 2, new OnlineEvent.ItemRemoved(Streams.item(12), 9_999));
        model.apply(3, 3, Streams.like(77, 12, Streams.START));

        assertThat(model.sizes().users()).isEqualTo(before.users());
        assertThat(likes(model, 12)).isZero();
        assertThat(model.publish().clock()).isLessThan(Streams.START + 500 * 40 * Streams.MINUTE);
    }

    @Test
    void likesOfOneTopicAreWantedTogether() {
        var model = Streams.learned(PARAMETERS, Streams.mixed(4_000, 8));
        for (var feature : features(model.publish())) {
            var own = 0.0;
            var others = 0.0;
            for (var item = 24; item < ITEMS; item++) {
                var value = value(feature, viewer(0, 4, 8, 12, 16, 20), item);
                own += item % 4 == 0 ? value : 0;
                others += item % 4 == 0 ? 0 : value / 3;
            }
            assertThat(own).as(feature.getClass().getSimpleName()).isGreaterThan(others);
        }
    }

    @Test
    void anItemThatNobodyHasSeenHasAValueByItsWords() {
        var snapshot = Streams.learned(PARAMETERS, Streams.mixed(4_000, 8)).publish();
        var taste = new OnlineTaste(snapshot, KEYS);

        assertThat(snapshot.items().find(KEYS.item(ITEMS))).isNull();
        assertThat(value(taste, viewer(0, 4, 8, 12, 16, 20), ITEMS))
                .isGreaterThan(value(taste, viewer(1, 5, 9, 13, 17, 21), ITEMS));
    }

    @Test
    void causesSumToTheValue() {
        var viewer = viewer(3, 4, 8, 3, 7, 11);
        for (var feature :
                features(Streams.learned(PARAMETERS, Streams.mixed(3_000, 4)).publish())) {
            for (var item = 0; item <= ITEMS; item++) {
                var causes = feature.causes(viewer, item);
                assertThat(causes.stream().mapToDouble(Cause::value).sum())
                        .isCloseTo(value(feature, viewer, item), within(1e-4));
            }
        }
    }

    @Test
    void aViewerWithoutLikesGetsNoPersonalValue() {
        for (var feature :
                features(Streams.learned(PARAMETERS, Streams.mixed(500, 4)).publish())) {
            assertThat(value(feature, viewer(), 5)).isZero();
        }
    }

    @Test
    void nothingBecomesNoNumber() {
        var events = new ArrayList<OnlineEvent>();
        for (var index = 0; index < 20_000; index++) {
            events.add(Streams.interaction(
                    index % 40, (index * 7) % 3, index % 3 == 0 ? Signal.HIDE : Signal.LIKE, Streams.START));
        }
        var steep = new OnlineParameters(
                new OnlineParameters.Embeddings(8, 1, 5, 2),
                PARAMETERS.history(),
                PARAMETERS.pairs(),
                new OnlineParameters.Retention(1, Duration.ofDays(30), 1_000, 1_000, 100_000),
                1);
        for (var feature : features(Streams.learned(steep, events).publish())) {
            for (var item = 0; item < ITEMS; item++) {
                assertThat(value(feature, viewer(0, 1, 2), item)).isFinite();
            }
        }
    }

    @Test
    void rejectsWhatIsNoEvent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnlineEvent.Interaction(1, 1, Signal.VIEW, Float.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnlineEvent.Interaction(1, 1, Signal.VIEW, Float.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlineEvent.Interaction(1, 1, Signal.LIKE, 1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnlineEvent.ItemPublished(1, 1, new long[1_000], 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlineEvent.ItemPublished(1, 1, new long[1], -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlineEvent.UserForgotten(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlineEvent.Interaction(0, 1, Signal.LIKE, 1, 1));
    }

    @Test
    void anErasedUserLeavesNoHistory() {
        var model = Streams.model(PARAMETERS);
        model.apply(0, 0, Streams.like(1, 9, Streams.START));
        model.apply(0, 1, new OnlineEvent.UserForgotten(Streams.user(1), Streams.START - 1));
        assertThat(model.names(Streams.user(1))).isTrue();
        model.apply(0, 2, new OnlineEvent.UserErased(Streams.user(1)));
        assertThat(model.names(Streams.user(1))).isFalse();
        model.apply(0, 3, Streams.like(1, 8, Streams.START));

        assertThat(value(new OnlinePairs(model.publish(), KEYS), viewer(9), 8)).isZero();
    }

    @Test
    void whoIsForgottenKeepsWhatCameLater() {
        var model = Streams.model(PARAMETERS);
        model.apply(0, 0, Streams.like(1, 9, Streams.START));
        model.apply(0, 1, new OnlineEvent.UserForgotten(Streams.user(1), Streams.START));
        assertThat(model.sizes().users()).isEqualTo(1);

        model.apply(0, 2, new OnlineEvent.UserForgotten(Streams.user(1), Streams.START + 1));
        assertThat(model.sizes().users()).isZero();
    }

    @Test
    void whatCameBeforeAResetOrWhileOffTeachesNothingThoughItComesLate() {
        var model = Streams.model(PARAMETERS);
        model.apply(0, 0, Streams.like(1, 9, Streams.START));
        model.apply(0, 1, new OnlineEvent.UserForgotten(Streams.user(1), Streams.START + 1));
        assertThat(model.apply(1, 0, Streams.like(1, 8, Streams.START))).isFalse();
        assertThat(model.knows(Streams.user(1))).isFalse();
        assertThat(model.apply(1, 1, Streams.like(1, 8, Streams.START + 1))).isTrue();

        model.apply(0, 2, new OnlineEvent.UserForgotten(Streams.user(1), Long.MAX_VALUE));
        assertThat(model.apply(1, 2, Streams.like(1, 7, Streams.START + 2))).isFalse();
        assertThat(model.knows(Streams.user(1))).isFalse();

        model.apply(0, 3, new OnlineEvent.UserForgotten(Streams.user(1), 0));
        assertThat(model.names(Streams.user(1))).isFalse();
        assertThat(model.apply(1, 3, Streams.like(1, 6, Streams.START + 3))).isTrue();
        assertThat(model.knows(Streams.user(1))).isTrue();
    }

    @Test
    void aResetKeepsWhatCameAfterItThoughTheClockIsDaysBehind() {
        var model = Streams.model(PARAMETERS);
        model.apply(0, 0, Streams.like(1, 9, Streams.START));
        var later = Streams.START + 10 * OnlineModel.DAY;
        model.apply(0, 1, Streams.like(2, 9, later + 1));

        model.apply(0, 2, new OnlineEvent.UserForgotten(Streams.user(2), later));

        assertThat(model.knows(Streams.user(2))).isTrue();
    }

    @Test
    void tellsWhatChangedNothing() {
        var model = Streams.model(PARAMETERS);

        assertThat(model.apply(0, 0, Streams.like(1, 4_711, Streams.START))).isFalse();
        assertThat(model.apply(0, 1, Streams.like(1, 9, Streams.START))).isTrue();
        assertThat(model.apply(0, 2, Streams.like(1, 9, Streams.START))).isFalse();
        assertThat(model.apply(0, 3, Streams.published(9, 0))).isFalse();
        assertThat(model.apply(0, 4, Streams.interaction(2, 9, Signal.HIDE, Streams.START)))
                .isFalse();
        assertThat(model.apply(0, 5, new OnlineEvent.UserForgotten(Streams.user(2), 0)))
                .isFalse();
        assertThat(model.apply(0, 6, new OnlineEvent.UserErased(Streams.user(2))))
                .isFalse();
        assertThat(model.apply(0, 7, new OnlineEvent.UserErased(Streams.user(1))))
                .isTrue();
        assertThat(model.positions()).containsEntry(0, 7L);
    }

    @Test
    void theVersionOfAnItemDecidesWhateverTheOrder() {
        var model = Streams.model(PARAMETERS);
        var item = Streams.item(9);

        // Taken down as version 1 and shown again as version 2: read the other way round.
        model.apply(0, 0, Streams.published(9, 2));
        assertThat(model.apply(1, 0, new OnlineEvent.ItemRemoved(item, 1))).isFalse();
        assertThat(model.knowsItem(item)).isTrue();

        model.apply(1, 1, new OnlineEvent.ItemRemoved(item, 4));
        assertThat(model.apply(0, 1, Streams.published(9, 3))).isFalse();
        assertThat(model.knowsItem(item)).isFalse();

        assertThat(model.apply(0, 2, Streams.published(9, 5))).isTrue();
        assertThat(model.knowsItem(item)).isTrue();
    }

    @Test
    void theNewestAndTheLikedItemsStayWhereThereIsNoRoomForAll() {
        var model = new OnlineModel(Streams.parameters(1, 50));
        for (var item = 0; item < ITEMS; item++) {
            // Half of them come in the order of their age, the others against it.
            var number = item % 2 == 0 ? item : ITEMS - item;
            model.apply(2, item, Streams.published(number, Streams.START + number, 0));
        }
        assertThat(IntStream.range(ITEMS - 40, ITEMS)).allMatch(item -> model.knowsItem(Streams.item(item)));
        // Of the older ones, those are left that came since room was made last.
        assertThat(IntStream.range(0, ITEMS / 2).filter(item -> model.knowsItem(Streams.item(item))))
                .hasSizeLessThanOrEqualTo(5);

        // One that made room is told of again before its like; the like keeps it, though it is the oldest.
        model.apply(3, 0, Streams.published(0, Streams.START, 0));
        assertThat(model.apply(0, 0, Streams.like(1, 0, Streams.START + 1_000))).isTrue();
        for (var item = ITEMS; item < ITEMS + 45; item++) {
            model.apply(2, item, Streams.published(item, Streams.START + item, 0));
        }
        assertThat(model.knowsItem(Streams.item(0))).isTrue();
        assertThat(model.publish().item(Streams.item(0))).isNotNull();
    }

    @Test
    void aRemovedItemHasNoValue() {
        var model = Streams.learned(PARAMETERS, Streams.mixed(2_000, 5));
        assertThat(value(new OnlinePairs(model.publish(), KEYS), viewer(0, 4, 8), 12))
                .isPositive();

        model.apply(0, 5_000, new OnlineEvent.ItemRemoved(Streams.item(12), 9_999));

        assertThat(value(new OnlinePairs(model.publish(), KEYS), viewer(0, 4, 8), 12))
                .isZero();
    }

    @Test
    void readersSeeOneInstantWhileTheWriterGoesOn() throws Exception {
        var events = Streams.mixed(4_000, 6);
        var model = Streams.model(PARAMETERS);
        try (var readers = Executors.newFixedThreadPool(2)) {
            var reads = IntStream.range(0, 2)
                    .mapToObj(reader -> readers.submit(() -> {
                        var viewer = viewer(0, 4, 8, 1, 5);
                        long positions;
                        do {
                            var snapshot = model.snapshot();
                            positions = snapshot.positions().getOrDefault(0, -1L);
                            for (var feature : features(snapshot)) {
                                for (var item = 0; item < ITEMS; item += 10) {
                                    assertThat(feature.causes(viewer, item).stream()
                                                    .mapToDouble(Cause::value)
                                                    .sum())
                                            .isCloseTo(value(feature, viewer, item), within(1e-4));
                                }
                            }
                        } while (positions < 3_998);
                    }))
                    .toList();
            for (var index = 0; index < events.size(); index++) {
                model.apply(index % 2, index, events.get(index));
                model.publish();
            }
            for (var read : reads) {
                read.get();
            }
        }
    }

    @Test
    void learnsAWorldOfTastesInOnePass() {
        var world = Worlds.withTastes(80, 60, 12, 7);
        var model = Replay.of(world, PARAMETERS);
        var pairs = new OnlinePairs(model.snapshot(), Keys.of(world.items()));
        var viewer = new Viewer(world.interactions(), world.interactions().rowsByUser(80)[2], Long.MAX_VALUE);

        assertThat(mean(pairs, viewer, world, 2)).isGreaterThan(2 * mean(pairs, viewer, world, 1));
    }

    private static double mean(Feature feature, Viewer viewer, Dataset world, int topic) {
        return IntStream.range(0, world.items().size())
                .filter(item -> item % Worlds.TOPICS == topic)
                .mapToDouble(item -> value(feature, viewer, item))
                .average()
                .orElse(0);
    }

    private static List<Feature> features(OnlineSnapshot snapshot) {
        return List.of(new OnlineTaste(snapshot, KEYS), new OnlinePairs(snapshot, KEYS));
    }

    private static double allLikes(OnlineModel model) {
        return IntStream.range(0, ITEMS).mapToDouble(item -> likes(model, item)).sum();
    }

    private static double likes(OnlineModel model, int item) {
        var row = model.publish().items().find(Streams.item(item));
        return row == null ? 0 : row.likes();
    }

    private static float value(Feature feature, Viewer viewer, int item) {
        var values = new float[1];
        feature.values(viewer, new int[] {item}, values);
        return values[0];
    }

    private static Viewer viewer(int... items) {
        var past = new Interactions.Builder(items.length);
        for (var index = 0; index < items.length; index++) {
            past.add(0, items[index], index, Signal.LIKE, 1);
        }
        return new Viewer(past.build(), IntStream.range(0, items.length).toArray(), Streams.START);
    }
}
