package dev.kinora.recommendation.audience;

import dev.kinora.recommendation.catalog.CatalogVideo;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a viewer is not shown, whatever they like: videos for adults, and those of accounts on either side of a block. */
@Component
public class ViewerLimits {

    private final AdultViewers adults;
    private final ViewerBlocks blocks;

    ViewerLimits(AdultViewers adults, ViewerBlocks blocks) {
        this.adults = adults;
        this.blocks = blocks;
    }

    /**
     * The limits of one viewer.
     *
     * @param adult whether they confirmed to be an adult
     * @param blocked creators who are not shown to them
     */
    public record Limits(boolean adult, Set<UUID> blocked) {

        public Limits {
            blocked = Set.copyOf(blocked);
        }

        /** Whether the viewer may be shown this video. */
        public boolean admit(CatalogVideo video) {
            return (adult || !video.isForAdults())
                    && !blocked.contains(video.author().accountId());
        }
    }

    /**
     * The limits from which a page is composed. Of the accounts that blocked the viewer they name 10,000; what is shown passes
     * through {@link #of(UUID, Collection)}, which knows all.
     */
    public Limits of(@Nullable UUID viewer) {
        return viewer == null
                ? new Limits(false, Set.of())
                : new Limits(adults.contains(viewer), blocks.around(viewer));
    }

    /** The limits for these videos, which are about to be shown. */
    public Limits of(@Nullable UUID viewer, Collection<CatalogVideo> videos) {
        if (viewer == null) {
            return new Limits(false, Set.of());
        }
        var creators = videos.stream().map(video -> video.author().accountId()).collect(Collectors.toSet());
        boolean adult = videos.stream().anyMatch(CatalogVideo::isForAdults) && adults.contains(viewer);
        return new Limits(adult, blocks.among(viewer, creators));
    }
}
