package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audition.Auditions;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.starter.erasure.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Erases what this service holds about an account: as a viewer, as a creator, and in the log of feeds. */
@Component
class RecommendationErasure implements PersonalData {

    private final ViewerHistories histories;
    private final Slates slates;
    private final ImpressionLog log;
    private final Auditions auditions;
    private final Catalog catalog;

    RecommendationErasure(
            ViewerHistories histories, Slates slates, ImpressionLog log, Auditions auditions, Catalog catalog) {
        this.histories = histories;
        this.slates = slates;
        this.log = log;
        this.auditions = auditions;
        this.catalog = catalog;
    }

    /**
     * The state of the viewer goes before what may only be logged as long as it is there. Slates of others are found by the log and by what
     * was turned down, and the log and auditions by the catalog, so that these go in this order.
     */
    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        // First nothing new is composed of the account.
        int first = catalog.unlistSome(accountId, limit) + slates.eraseTelling(accountId, limit);
        if (first > 0) {
            return Progress.of(first);
        }
        int erased = histories.eraseSome(accountId, limit)
                + slates.eraseSome(accountId, limit)
                + log.eraseSome(accountId, limit)
                + auditions.eraseSome(accountId, limit);
        return Progress.of(erased > 0 ? erased : catalog.eraseSome(accountId, limit));
    }
}
