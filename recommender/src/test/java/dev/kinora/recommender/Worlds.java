package dev.kinora.recommender;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.text.ItemText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up data sets. */
public final class Worlds {

    /** Topics of {@link #withTastes}. */
    public static final int TOPICS = 4;

    private Worlds() {}

    /** Users who like only items of one topic, in random order; the topic is the category and a word of the text. */
    public static Dataset withTastes(int users, int items, int likes, long seed) {
        var random = new Random(seed);
        var interactions = new Interactions.Builder(users * likes);
        for (var user = 0; user < users; user++) {
            for (var like = 0; like < likes; like++) {
                var item = random.nextInt(items / TOPICS) * TOPICS + user % TOPICS;
                interactions.add(user, item, 1_000L * like + random.nextInt(1_000), Signal.LIKE, 1);
            }
        }
        return new Dataset(names(users), items(items), interactions.build());
    }

    /** Users who like items one after the other in the order of their numbers. */
    public static Dataset inOrder(int users, int items, int likes) {
        var interactions = new Interactions.Builder(users * likes);
        for (var user = 0; user < users; user++) {
            for (var like = 0; like < likes; like++) {
                interactions.add(user, (user * 7 + like) % items, like, Signal.LIKE, 1);
            }
        }
        return new Dataset(names(users), items(items), interactions.build());
    }

    private static List<String> names(int users) {
        return IntStream.range(0, users).mapToObj(user -> "u" + user).toList();
    }

    private static List<Item> items(int items) {
        var list = new ArrayList<Item>();
        for (var item = 0; item < items; item++) {
            var topic = "topic" + item % TOPICS;
            list.add(new Item("i" + item, ItemText.of(topic + " number" + item, topic), null));
        }
        return list;
    }
}
