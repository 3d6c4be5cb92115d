package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Dataset;

/** Shows a model a data set as if it were a stream. */
public final class Replay {

    private Replay() {}

    /** The model after all interactions in order of time, with their rows as offsets. */
    public static OnlineModel of(Dataset past, OnlineParameters parameters) {
        var model = new OnlineModel(parameters);
        var keys = Keys.of(past.items());
        var users = past.users().stream().mapToLong(Hashes::of).toArray();
        var interactions = past.interactions();
        for (var row = 0; row < interactions.size(); row++) {
            var item = interactions.item(row);
            model.apply(
                    0,
                    row,
                    new OnlineEvent.Interaction(
                            users[interactions.user(row)],
                            keys.item(item),
                            interactions.signal(row),
                            interactions.value(row),
                            Math.max(0, interactions.time(row)),
                            keys.terms(item)));
        }
        model.publish();
        return model;
    }
}
