package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Dataset;

/** Shows a model a data set as if it were a stream. */
public final class Replay {

    private static final int INTERACTIONS = 0;
    private static final int ITEMS = 1;

    private Replay() {}

    /** The model after all items and then all interactions in order of time, with their rows as offsets. */
    public static OnlineModel of(Dataset past, OnlineParameters parameters) {
        var model = new OnlineModel(parameters);
        var keys = Keys.of(past.items());
        for (var item = 0; item < past.items().size(); item++) {
            var terms = ItemTerms.of(past.items().get(item).text());
            model.apply(ITEMS, item, new OnlineEvent.ItemPublished(keys.item(item), Hashes.NONE, terms, 0, 0));
        }
        var users = past.users().stream().mapToLong(Hashes::of).toArray();
        var interactions = past.interactions();
        for (var row = 0; row < interactions.size(); row++) {
            model.apply(
                    INTERACTIONS,
                    row,
                    new OnlineEvent.Interaction(
                            users[interactions.user(row)],
                            keys.item(interactions.item(row)),
                            interactions.signal(row),
                            interactions.value(row),
                            Math.max(0, interactions.time(row))));
        }
        model.publish();
        return model;
    }
}
