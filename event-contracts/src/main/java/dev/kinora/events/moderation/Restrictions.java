package dev.kinora.events.moderation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision takes from content.
 *
 * @param kinds at least one, each once, in the order of {@link Restriction}
 * @param label the label; null without {@link Restriction#LABEL}
 */
public record Restrictions(
        List<Restriction> kinds, @Nullable ContentLabel label) {

    /** What RESTRICTED meant before decisions said more: out of lists and feeds. */
    public static final Restrictions LIMITED_REACH = of(Restriction.LIMITED_REACH);

    /** Hidden from everybody until a person has decided. */
    public static final Restrictions HOLD = of(Restriction.HOLD);

    public Restrictions {
        kinds = kinds.stream().distinct().sorted().toList();
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("Restrictions without a restriction");
        }
        if (kinds.contains(Restriction.LABEL) != (label != null)) {
            throw new IllegalArgumentException("A label is given with LABEL, and only with it");
        }
        if (kinds.contains(Restriction.HOLD) && kinds.size() > 1) {
            throw new IllegalArgumentException("What nobody sees needs no other restriction");
        }
    }

    /** Restrictions without a label. */
    public static Restrictions of(Restriction... kinds) {
        return new Restrictions(List.of(kinds), null);
    }

    /** These restrictions; a label if LABEL is among them. */
    public static Restrictions of(Collection<Restriction> kinds, @Nullable ContentLabel label) {
        return new Restrictions(List.copyOf(kinds), label);
    }

    /** Whether this restriction is among them. */
    public boolean contains(Restriction kind) {
        return kinds.contains(kind);
    }
}
