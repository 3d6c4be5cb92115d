package dev.kinora.recommendation.feed;

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
    private final Catalog catalog;

    RecommendationErasure(ViewerHistories histories, Slates slates, ImpressionLog log, Catalog catalog) {
        this.histories = histories;
        this.slates = slates;
        this.log = log;
        this.catalog = catalog;
    }

    /** The state of the viewer goes before what may only be logged as long as it is there. The catalog comes last, because the log finds the videos of the account through it. */
    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        int erased = catalog.unlistSome(accountId, limit)
                + histories.eraseSome(accountId, limit)
                + slates.eraseSome(accountId, limit)
                + log.eraseSome(accountId, limit);
        return Progress.of(erased > 0 ? erased : catalog.eraseSome(accountId, limit));
    }
}
