package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who liked what: the items of each user's newest likes, in ascending order and without repetition, and the other way
 * round.
 *
 * @param byUser numbers of items, by user
 * @param byItem numbers of users, by item
 */
record Positives(int[][] byUser, int[][] byItem) {

    static Positives of(Dataset past) {
        var interactions = past.interactions();
        var users = past.users().size();
        var byUser = new int[users][];
        var rows = interactions.rowsByUser(users);
        Arrays.setAll(
                byUser,
                user -> IntStream.of(rows[user])
                        .filter(interactions::isPositive)
                        .map(interactions::item)
                        .sorted()
                        .distinct()
                        .toArray());
        return new Positives(byUser, transposed(byUser, past.items().size()));
    }

    /** Number of users who liked each item. */
    int[] likes() {
        return Arrays.stream(byItem).mapToInt(users -> users.length).toArray();
    }

    private static int[][] transposed(int[][] byUser, int items) {
        var sizes = new int[items];
        for (var liked : byUser) {
            for (var item : liked) {
                sizes[item]++;
            }
        }
        var byItem = new int[items][];
        Arrays.setAll(byItem, item -> new int[sizes[item]]);
        Arrays.fill(sizes, 0);
        for (var user = 0; user < byUser.length; user++) {
            for (var item : byUser[user]) {
                byItem[item][sizes[item]++] = user;
            }
        }
        return byItem;
    }
}
