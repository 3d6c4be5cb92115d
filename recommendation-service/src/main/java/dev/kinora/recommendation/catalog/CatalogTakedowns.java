package dev.kinora.recommendation.catalog;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.starter.takedown.GatewayClient;
import dev.kinora.starter.takedown.Takedowns;
import dev.kinora.starter.takedown.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Unlists videos whose takedown did not arrive as an event. A decision may have been replaced since, so video-service is
 * asked about those that are still listed here; nearly always there is none.
 */
@Component
class CatalogTakedowns implements Takedowns {

    private static final int AT_ONCE = 100;

    private final CatalogStore store;
    private final GatewayClient gateway;

    CatalogTakedowns(CatalogStore store, GatewayClient gateway) {
        this.store = store;
        this.gateway = gateway;
    }

    record ListedVideos(Set<UUID> ids) {

        ListedVideos {
            ids = Set.copyOf(ids);
        }
    }

    @Override
    public ContentKind kind() {
        return ContentKind.VIDEO;
    }

    @Override
    public List<UUID> withdraw(List<Withdrawal> decisions) {
        var decided = decisions.stream().map(one -> one.content().id()).collect(Collectors.toSet());
        var listed = store.listedVersions(decided);
        var ids = List.copyOf(listed.keySet());
        List<UUID> unlisted = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            unlisted.addAll(unlist(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), listed));
        }
        return unlisted;
    }

    /** A publication that arrives after the question has another version and is left alone. */
    private List<UUID> unlist(List<UUID> some, Map<UUID, Long> versions) {
        var asked = some.stream().map(UUID::toString).collect(Collectors.joining(","));
        var shown = gateway.get("/api/v1/videos/listed?ids=" + asked, ListedVideos.class)
                .ids();
        return some.stream()
                .filter(id -> !shown.contains(id))
                .filter(id -> store.unlist(id, versions.getOrDefault(id, 0L)))
                .toList();
    }
}
