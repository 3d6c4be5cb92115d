package dev.kinora.recommendation.feed;

import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the feeds, also without sign-in. */
@RestController
class FeedController {

    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 20;

    private final ForYouPages forYou;
    private final Feeds feeds;
    private final ErasedAccounts erased;

    FeedController(ForYouPages forYou, Feeds feeds, ErasedAccounts erased) {
        this.forYou = forYou;
        this.feeds = feeds;
        this.erased = erased;
    }

    @ProblemCodes("ACCOUNT_ERASED")
    @GetMapping("/api/v1/feed")
    ResponseEntity<Page<FeedItem>> feed(
            @Nullable CurrentAccount viewer,
            @RequestParam(defaultValue = "FOR_YOU") FeedMode mode,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var size = Limits.clamp(limit, PAGE, LARGEST_PAGE);
        var id = viewer == null ? null : viewer.id();
        // For You reads it with all else that it has to know.
        if (id != null && mode != FeedMode.FOR_YOU) {
            erased.requireNotErased(id);
        }
        var page = switch (mode) {
            case FOR_YOU ->
                viewer != null && isStaff(viewer)
                        ? forYou.pageForStaff(viewer.id(), size, cursor)
                        : forYou.page(id, size, cursor);
            case LATEST -> feeds.latest(id, size, cursor);
            case FOLLOWING -> {
                if (id == null) {
                    throw new ProblemException(
                            CommonProblem.UNAUTHENTICATED, "Sign in to see the videos of the creators you follow.");
                }
                yield feeds.following(id, size, cursor);
            }
        };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static boolean isStaff(CurrentAccount account) {
        return account.hasAny(Role.MODERATOR, Role.ADMIN, Role.OPERATOR, Role.CHILD_SAFETY);
    }
}
