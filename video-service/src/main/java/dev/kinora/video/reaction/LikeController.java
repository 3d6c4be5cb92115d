package dev.kinora.video.reaction;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoCatalog.VideoSummary;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "reactions")
@RestController
@RequestMapping("/api/v1/videos/{videoId}/like")
class LikeController {

    private final VideoCatalog catalog;
    private final Likes likes;
    private final Accounts accounts;

    LikeController(VideoCatalog catalog, Likes likes, Accounts accounts) {
        this.catalog = catalog;
        this.likes = likes;
        this.accounts = accounts;
    }

    /** Likes a video. Moderators, who see unpublished videos in order to judge them, may not like these. */
    @ProblemCodes({"ACCOUNT_ERASED", "LIKES_CLOSED", "VIDEO_NOT_FOUND"})
    @PutMapping
    Likes.LikeState like(@PathVariable UUID videoId, CurrentAccount account) {
        accounts.remember(account);
        VideoSummary video = catalog.reachable(videoId, account);
        if (!video.open() && !video.ownerId().equals(account.id())) {
            throw new ProblemException(ReactionProblem.LIKES_CLOSED, "Likes open when the video is published.");
        }
        return likes.like(videoId, account.id());
    }

    @ProblemCodes("VIDEO_NOT_FOUND")
    @DeleteMapping
    Likes.LikeState unlike(@PathVariable UUID videoId, CurrentAccount account) {
        return likes.unlike(catalog.visible(videoId, account).id(), account.id());
    }
}
