package dev.kinora.gateway.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The latest events in the order of their arrival. Not thread-safe. */
final class RecentEvents {

    private final int most;
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private final Set<UUID> ids = new HashSet<>();

    RecentEvents(int most) {
        this.most = most;
    }

    /** Adds an event; returns false if it is already present. */
    boolean add(LiveEvent event) {
        if (!ids.add(event.id())) {
            return false;
        }
        events.addLast(event);
        if (events.size() > most) {
            ids.remove(events.removeFirst().id());
        }
        return true;
    }

    /** The events after the one with this id; empty if that one is unknown or no longer kept. */
    Optional<List<LiveEvent>> after(UUID last) {
        if (!ids.contains(last)) {
            return Optional.empty();
        }
        List<LiveEvent> later = new ArrayList<>();
        boolean seen = false;
        for (LiveEvent event : events) {
            if (seen) {
                later.add(event);
            }
            seen = seen || event.id().equals(last);
        }
        return Optional.of(List.copyOf(later));
    }
}
