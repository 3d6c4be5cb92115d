package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;

/** Where a feed continues: For You within its session, the others after the last video of the page. */
sealed interface FeedCursor {

    /** A session and the number of its slots that were served. */
    record InSession(UUID sessionId, int position) implements FeedCursor {

        String encode() {
            return Cursor.encode(FeedMode.FOR_YOU.name(), sessionId, position);
        }

        /**
         * Reads a cursor of For You.
         *
         * @throws ProblemException VALIDATION_FAILED if it is malformed or of another feed
         */
        static InSession decode(String encoded) {
            var cursor = fields(encoded, FeedMode.FOR_YOU);
            var position = cursor.number(2);
            if (position < 0 || position > Integer.MAX_VALUE / 2) {
                throw foreign();
            }
            return new InSession(cursor.uuid(1), (int) position);
        }
    }

    /** The last video shown by a feed that is ordered from newest to oldest. */
    record AfterVideo(Instant publishedAt, UUID videoId) implements FeedCursor {

        static String encode(FeedMode mode, CatalogVideo last) {
            return Cursor.encode(mode.name(), last.publishedAt(), last.id());
        }

        /**
         * Reads a cursor of this feed.
         *
         * @throws ProblemException VALIDATION_FAILED if it is malformed or of another feed
         */
        static AfterVideo decode(FeedMode mode, String encoded) {
            var cursor = fields(encoded, mode);
            return new AfterVideo(cursor.instant(1), cursor.uuid(2));
        }

        Catalog.Place place() {
            return new Catalog.Place(publishedAt, videoId);
        }
    }

    private static Cursor fields(String encoded, FeedMode mode) {
        var cursor = Cursor.decode(encoded, 3);
        if (!cursor.text(0).equals(mode.name())) {
            throw foreign();
        }
        return cursor;
    }

    private static ProblemException foreign() {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The cursor does not belong to this feed.");
    }
}
