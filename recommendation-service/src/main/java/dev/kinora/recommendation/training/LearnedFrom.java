package dev.kinora.recommendation.training;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.text.ItemText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a model is learned from.
 *
 * @param dataset without the names of the viewers
 * @param videos the item with the number i is the i-th video
 * @param until when it was read
 */
record LearnedFrom(Dataset dataset, List<UUID> videos, Instant until) {

    LearnedFrom {
        videos = List.copyOf(videos);
    }

    /**
     * The same with other numbers: first the items in this order, then all others. Of one that is not listed any more,
     * nothing is known.
     */
    LearnedFrom numberedAs(List<UUID> first) {
        var order = new LinkedHashSet<>(first);
        order.addAll(videos);
        var numbers = new HashMap<UUID, Integer>();
        order.forEach(video -> numbers.put(video, numbers.size()));
        var items = new ArrayList<Item>();
        order.forEach(video -> items.add(new Item(video.toString(), ItemText.of("", null), null)));
        var places = new int[videos.size()];
        for (var item = 0; item < places.length; item++) {
            places[item] = Objects.requireNonNull(numbers.get(videos.get(item)));
            items.set(places[item], dataset.items().get(item));
        }
        var old = dataset.interactions();
        var interactions = new Interactions.Builder(old.size());
        for (var row = 0; row < old.size(); row++) {
            interactions.add(old.user(row), places[old.item(row)], old.time(row), old.signal(row), old.value(row));
        }
        return new LearnedFrom(new Dataset(dataset.users(), items, interactions.build()), List.copyOf(order), until);
    }

    /** The instant of the oldest interaction; null if there is none. */
    @Nullable Instant oldest() {
        var interactions = dataset.interactions();
        var oldest = IntStream.range(0, interactions.size())
                .mapToLong(interactions::time)
                .min();
        return oldest.isEmpty() ? null : Instant.ofEpochMilli(oldest.getAsLong());
    }
}
