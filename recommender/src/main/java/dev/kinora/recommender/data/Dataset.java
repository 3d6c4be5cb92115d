package dev.kinora.recommender.data;

import java.util.List;

/**
 * Interactions with the items that they refer to.
 *
 * @param users the names of the users, by number
 * @param items by number
 * @param interactions of these users with these items
 */
public record Dataset(List<String> users, List<Item> items, Interactions interactions) {

    public Dataset {
        users = List.copyOf(users);
        items = List.copyOf(items);
    }

    /** The same users and items with other interactions. */
    public Dataset with(Interactions others) {
        return new Dataset(users, items, others);
    }
}
