package dev.kinora.video.comment;

import dev.kinora.starter.idempotency.IdempotentRequests;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.AccountProfile;
import dev.kinora.video.account.Accounts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "comments")
@RestController
@RequestMapping("/api/v1")
class CommentController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private final Comments comments;
    private final CommentRemoval removal;
    private final CommentLikes likes;
    private final Accounts accounts;
    private final IdempotentRequests requests;

    CommentController(
            Comments comments,
            CommentRemoval removal,
            CommentLikes likes,
            Accounts accounts,
            IdempotentRequests requests) {
        this.comments = comments;
        this.removal = removal;
        this.likes = likes;
        this.accounts = accounts;
        this.requests = requests;
    }

    /** What somebody writes under a video, perhaps in answer to a comment. */
    record PostCommentRequest(
            @NotBlank @Size(max = 1000) String text,
            @Nullable UUID replyTo) {}

    @PostMapping("/videos/{videoId}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    CommentView post(
            @PathVariable UUID videoId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PostCommentRequest request,
            CurrentAccount account) {
        String operation = "POST /videos/%s/comments".formatted(videoId);
        var once = new IdempotentRequests.Request(account.id(), operation, key, request);
        return requests.run(once, CommentView.class, () -> {
            accounts.remember(account);
            Comment comment = comments.post(videoId, account, request.text(), request.replyTo());
            return show(List.of(comment), account).getFirst();
        });
    }

    @GetMapping("/videos/{videoId}/comments")
    Page<CommentView> list(
            @PathVariable UUID videoId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Nullable CurrentAccount viewer) {
        Page<Comment> page = comments.list(videoId, viewer, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
        return new Page<>(show(page.items(), viewer), page.nextCursor());
    }

    @DeleteMapping("/comments/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID commentId, CurrentAccount account) {
        removal.remove(commentId, account);
    }

    @PutMapping("/comments/{commentId}/like")
    CommentLikes.LikeState like(@PathVariable UUID commentId, CurrentAccount account) {
        accounts.remember(account);
        return likes.like(comments.requireLikeable(commentId, account), account.id());
    }

    @DeleteMapping("/comments/{commentId}/like")
    CommentLikes.LikeState unlike(@PathVariable UUID commentId, CurrentAccount account) {
        return likes.unlike(comments.requireLikeable(commentId, account), account.id());
    }

    private List<CommentView> show(List<Comment> shown, @Nullable CurrentAccount viewer) {
        Map<UUID, AccountProfile> authors =
                accounts.profiles(shown.stream().map(Comment::authorId).toList());
        Set<UUID> liked = viewer == null
                ? Set.of()
                : likes.likedBy(viewer.id(), shown.stream().map(Comment::getId).toList());
        return shown.stream()
                .map(comment -> {
                    AccountProfile author = authors.getOrDefault(
                            comment.authorId(), new AccountProfile(comment.authorId(), "unknown", "?", ""));
                    return new CommentView(
                            comment.getId(),
                            comment.videoId(),
                            new CommentView.Author(author.id(), author.handle(), author.displayName()),
                            comment.text(),
                            comment.state(),
                            comment.reason().orElse(null),
                            comment.replyTo(),
                            comment.likes(),
                            liked.contains(comment.getId()),
                            comment.createdAt());
                })
                .toList();
    }
}
