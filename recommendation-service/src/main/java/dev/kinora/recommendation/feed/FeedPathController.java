package dev.kinora.recommendation.feed;

import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators why a video is in a feed or not, and creators who can be shown their own ones. */
@RestController
class FeedPathController {

    private static final Logger log = LoggerFactory.getLogger(FeedPathController.class);

    private final FeedPaths paths;
    private final Reaches reaches;
    private final ErasedAccounts erased;

    FeedPathController(FeedPaths paths, Reaches reaches, ErasedAccounts erased) {
        this.paths = paths;
        this.reaches = reaches;
        this.erased = erased;
    }

    /** How far a video comes on its way into a feed; without a viewer, that of anybody without sign-in. */
    @ProblemCodes({"NOT_FOUND", "ACCOUNT_ERASED"})
    @GetMapping("/api/v1/admin/recommendation/videos/{id}/feed-path")
    FeedPath path(CurrentAccount by, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID viewerId) {
        if (viewerId != null) {
            erased.requireNotErased(viewerId);
            log.info("The feed of {} was looked at for video {} by {}", viewerId, id, by.id());
        }
        return paths.find(id, viewerId);
    }

    /** Who can be shown a published video of one's own. */
    @ProblemCodes("NOT_FOUND")
    @GetMapping("/api/v1/feed/videos/{id}/reach")
    Reach reach(CurrentAccount creator, @PathVariable UUID id) {
        return reaches.of(id, creator.id());
    }
}
