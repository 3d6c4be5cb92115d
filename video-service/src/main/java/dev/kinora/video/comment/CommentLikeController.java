package dev.kinora.video.comment;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.Accounts;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "comments")
@RestController
@RequestMapping("/api/v1/comments/{commentId}/like")
class CommentLikeController {

    private final Comments comments;
    private final CommentLikes likes;
    private final Accounts accounts;

    CommentLikeController(Comments comments, CommentLikes likes, Accounts accounts) {
        this.comments = comments;
        this.likes = likes;
        this.accounts = accounts;
    }

    @ProblemCodes({"ACCOUNT_ERASED", "COMMENT_NOT_FOUND"})
    @PutMapping
    CommentLikes.LikeState like(@PathVariable UUID commentId, CurrentAccount account) {
        accounts.remember(account);
        return likes.like(comments.requireLikeable(commentId, account), account.id());
    }

    @ProblemCodes("COMMENT_NOT_FOUND")
    @DeleteMapping
    CommentLikes.LikeState unlike(@PathVariable UUID commentId, CurrentAccount account) {
        return likes.unlike(comments.requireLikeable(commentId, account), account.id());
    }
}
