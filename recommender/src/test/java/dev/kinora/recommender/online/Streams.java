package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up streams of events, and the small models that learn from them. */
final class Streams {

    static final long START = 1_700_000_000_000L;
    static final long MINUTE = 60_000;

    /** Published all items. */
    static final int OWNER = 9_999;

    private static final int LAST_ITEM = 100;

    private Streams() {}

    static OnlineParameters parameters(int leastOccurrences, int mostItems) {
        return new OnlineParameters(
                new OnlineParameters.Embeddings(8, 0.05f, 5, 2),
                new OnlineParameters.History(20, 5, 0.05),
                new OnlineParameters.Pairs(30, 20, 0.1, 0.5, 10),
                new OnlineParameters.Retention(leastOccurrences, Duration.ofDays(30), mostItems, 1_000, 50),
                7);
    }

    /** Users who like items of their own topic, now and then hide one, are erased, or lose an item. */
    static List<OnlineEvent> mixed(int events, long seed) {
        var random = new Random(seed);
        var stream = new ArrayList<OnlineEvent>();
        for (var index = 0; index < events; index++) {
            var user = random.nextInt(60);
            var item = random.nextInt(25) * 4 + user % 4;
            var time = START + index * 40 * MINUTE - random.nextInt(5) * MINUTE;
            stream.add(
                    switch (random.nextInt(100)) {
                        case 0 -> new OnlineEvent.UserErased(user(user));
                        case 1 -> new OnlineEvent.ItemRemoved(item(item), index + 1);
                        case 2, 3, 4, 5 -> interaction(user, item, Signal.HIDE, time);
                        case 9 -> published(item, index + 1);
                        case 10 -> new OnlineEvent.UserForgotten(user(user), time - 90 * MINUTE);
                        case 6, 7, 8 -> interaction(user, item, Signal.VIEW, time);
                        default -> interaction(user, item, Signal.LIKE, time);
                    });
        }
        return stream;
    }

    /** A model to which the items 0 to {@value #LAST_ITEM} were published in partition 2, and nothing else happened. */
    static OnlineModel model(OnlineParameters parameters) {
        var model = new OnlineModel(parameters);
        for (var item = 0; item <= LAST_ITEM; item++) {
            model.apply(2, item, published(item, 0));
        }
        return model;
    }

    static OnlineModel learned(OnlineParameters parameters, List<OnlineEvent> events) {
        var model = model(parameters);
        apply(model, events, 0);
        return model;
    }

    /** Applies events to two partitions in turn, with their numbers as offsets. */
    static void apply(OnlineModel model, List<OnlineEvent> events, int from) {
        for (var index = from; index < events.size(); index++) {
            model.apply(index % 2, index, events.get(index));
        }
    }

    static OnlineEvent published(int item, long version) {
        return published(item, 0, version);
    }

    static OnlineEvent published(int item, long at, long version) {
        return new OnlineEvent.ItemPublished(
                item(item), user(OWNER), new long[] {Hashes.of("topic" + item % 4)}, at, version);
    }

    static OnlineEvent like(int user, int item, long time) {
        return interaction(user, item, Signal.LIKE, time);
    }

    static OnlineEvent interaction(int user, int item, Signal signal, long time) {
        return new OnlineEvent.Interaction(user(user), item(item), signal, 1, time);
    }

    static long user(int number) {
        return Hashes.of("u" + number);
    }

    static long item(int number) {
        return Hashes.of("i" + number);
    }
}
