package dev.kinora.video.channel;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.AccountProfile;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.block.Blocks;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoCounters;
import dev.kinora.video.catalog.VideoView;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A creator's public page. */
@Tag(name = "channels")
@RestController
@RequestMapping("/api/v1/users/{handle}")
class ChannelController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 50;

    private final Accounts accounts;
    private final Follows follows;
    private final Blocks blocks;
    private final VideoCatalog catalog;
    private final VideoCounters counters;

    ChannelController(Accounts accounts, Follows follows, Blocks blocks, VideoCatalog catalog, VideoCounters counters) {
        this.accounts = accounts;
        this.follows = follows;
        this.blocks = blocks;
        this.catalog = catalog;
        this.counters = counters;
    }

    /**
     * A channel as the API shows it.
     *
     * @param blockedByMe whether the caller blocks it; it then shows no videos
     */
    record Channel(
            UUID id,
            String handle,
            String displayName,
            String bio,
            ChannelCounts counts,
            boolean followedByMe,
            boolean blockedByMe) {}

    /** Public videos, followers, followed channels, and likes on public videos. */
    record ChannelCounts(long videos, long followers, long following, long likes) {}

    @ProblemCodes("CHANNEL_NOT_FOUND")
    @GetMapping
    Channel find(@PathVariable String handle, @Nullable CurrentAccount viewer) {
        AccountProfile profile = require(handle, viewer);
        UUID id = profile.id();
        var counts = new ChannelCounts(
                catalog.countShownBy(id), follows.followers(id), follows.following(id), counters.likesOfOwner(id));
        boolean followed = viewer != null && follows.isFollowing(viewer.id(), id);
        boolean blocked = viewer != null && blocks.has(viewer.id(), id);
        return new Channel(id, profile.handle(), profile.displayName(), profile.bio(), counts, followed, blocked);
    }

    @ProblemCodes("CHANNEL_NOT_FOUND")
    @GetMapping("/videos")
    Page<VideoView> videos(
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Nullable CurrentAccount viewer) {
        UUID owner = require(handle, viewer).id();
        if (viewer != null && blocks.has(viewer.id(), owner)) {
            return new Page<>(List.of(), null);
        }
        return catalog.shownBy(owner, viewer, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    @ProblemCodes({"ACCOUNT_ERASED", "BLOCKED_BY_YOU", "CANNOT_FOLLOW_YOURSELF", "CHANNEL_NOT_FOUND"})
    @PutMapping("/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable String handle, CurrentAccount account) {
        UUID followed = require(handle, account).id();
        if (followed.equals(account.id())) {
            throw new ProblemException(ChannelProblem.CANNOT_FOLLOW_YOURSELF, "Follow somebody else.");
        }
        accounts.remember(account);
        follows.follow(account.id(), followed);
    }

    @ProblemCodes("CHANNEL_NOT_FOUND")
    @DeleteMapping("/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable String handle, CurrentAccount account) {
        follows.unfollow(account.id(), require(handle, account).id());
    }

    /** For whom an account blocks, it does not exist; who blocks it finds it, and can take that back. */
    private AccountProfile require(String handle, @Nullable CurrentAccount viewer) {
        return accounts.findByHandle(handle)
                .filter(found -> !blocks.isHiddenFrom(viewer, found.id())
                        || (viewer != null && blocks.has(viewer.id(), found.id())))
                .orElseThrow(ChannelProblem::notFound);
    }
}
