package dev.kinora.recommender.index;

import java.time.Duration;
import java.util.Comparator;

/**
 * A kind of item that is tried out as one: its category, its age and how widely known its creator is.
 *
 * @param category its number
 */
public record Niche(int category, Age age, Audience audience) implements Comparable<Niche> {

    private static final long NEW = Duration.ofDays(2).toMillis();
    private static final long RECENT = Duration.ofDays(14).toMillis();
    private static final int SMALL = 100;
    private static final int MEDIUM = 10_000;
    private static final String WITHOUT_CATEGORY = "None";
    private static final Comparator<Niche> ORDER =
            Comparator.comparingInt(Niche::category).thenComparing(Niche::age).thenComparing(Niche::audience);

    /** How long ago an item was published. */
    public enum Age {
        /** Within two days. */
        NEW,
        /** Within two weeks. */
        RECENT,
        OLD
    }

    /** Views of all items of a creator. */
    public enum Audience {
        /** Fewer than 100. */
        SMALL,
        /** Fewer than 10,000. */
        MEDIUM,
        LARGE
    }

    static Niche of(ItemIndex index, int item, long now, long views) {
        var age = now - index.publishedAt(item);
        return new Niche(
                index.category(item),
                age < NEW ? Age.NEW : age < RECENT ? Age.RECENT : Age.OLD,
                views < SMALL ? Audience.SMALL : views < MEDIUM ? Audience.MEDIUM : Audience.LARGE);
    }

    /** The key under which what is learned of it is stored. */
    public String key(ItemIndex index) {
        var name = index.categories().get(category);
        return (name.isEmpty() ? WITHOUT_CATEGORY : name) + "|" + age + "|" + audience;
    }

    @Override
    public int compareTo(Niche other) {
        return ORDER.compare(this, other);
    }
}
