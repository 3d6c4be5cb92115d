package dev.kinora.video.comment;

import dev.kinora.starter.idempotency.IdempotentRequests;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import dev.kinora.video.account.Accounts;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final CommentEditing editing;
    private final CommentRemoval removal;
    private final CommentVerdicts verdicts;
    private final CommentViews views;
    private final Accounts accounts;
    private final IdempotentRequests requests;

    CommentController(
            Comments comments,
            CommentEditing editing,
            CommentRemoval removal,
            CommentVerdicts verdicts,
            CommentViews views,
            Accounts accounts,
            IdempotentRequests requests) {
        this.comments = comments;
        this.editing = editing;
        this.removal = removal;
        this.verdicts = verdicts;
        this.views = views;
        this.accounts = accounts;
        this.requests = requests;
    }

    /** A comment on a video, possibly a reply to another comment. */
    @Schema(example = """
                {
                  "text": "Lovely light at the end.",
                  "replyTo": "019c14fc-a400-7000-8000-000000000001"
                }""")
    record PostCommentRequest(
            @NotNull @CommentText @Schema(minLength = 1, maxLength = CommentText.LONGEST)
            String text,

            @Nullable UUID replyTo) {}

    @Schema(example = """
                {"text": "Lovely light at the end."}""")
    record EditCommentRequest(
            @NotNull @CommentText @Schema(minLength = 1, maxLength = CommentText.LONGEST)
            String text) {}

    private record Posted(UUID id) {}

    /**
     * Answers with the verdict if it arrives in time, otherwise with PENDING; the verdict then follows as {@code
     * comment.result}.
     */
    @ProblemCodes({
        "ACCOUNT_ERASED",
        "ACCOUNT_PAUSED",
        "ACCOUNT_SUSPENDED",
        "AGE_CONFIRMATION_REQUIRED",
        "COMMENTS_CLOSED",
        "COMMENTS_OFF",
        "COMMENT_NOT_FOUND",
        "IDEMPOTENCY_KEY_REUSED",
        "VIDEO_NOT_FOUND"
    })
    @PostMapping("/videos/{videoId}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CommentView> post(
            @PathVariable UUID videoId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PostCommentRequest request,
            CurrentAccount account) {
        String operation = "POST /videos/%s/comments".formatted(videoId);
        var once = new IdempotentRequests.Request(account.id(), operation, key, request);
        Posted posted = requests.run(once, Posted.class, () -> {
            accounts.admit(account);
            return new Posted(comments.post(videoId, account, request.text(), request.replyTo())
                    .getId());
        });
        return answer(HttpStatus.CREATED, posted.id(), account);
    }

    /**
     * Creates a new revision, answered like a new comment. After a suggested rewrite, the same text confirms the
     * comment.
     */
    @ProblemCodes({
        "ACCOUNT_ERASED",
        "ACCOUNT_PAUSED",
        "ACCOUNT_SUSPENDED",
        "AGE_CONFIRMATION_REQUIRED",
        "COMMENTS_OFF",
        "COMMENT_LOCKED",
        "COMMENT_NOT_FOUND",
        "VIDEO_NOT_FOUND"
    })
    @PatchMapping("/comments/{commentId}")
    ResponseEntity<CommentView> edit(
            @PathVariable UUID commentId,
            ExpectedVersion expected,
            @Valid @RequestBody EditCommentRequest request,
            CurrentAccount account) {
        accounts.admit(account);
        editing.edit(commentId, account, expected, request.text());
        return answer(HttpStatus.OK, commentId, account);
    }

    @ProblemCodes({"AGE_CONFIRMATION_REQUIRED", "VIDEO_NOT_FOUND"})
    @GetMapping("/videos/{videoId}/comments")
    Page<CommentView> list(
            @PathVariable UUID videoId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Nullable CurrentAccount viewer) {
        Page<Comment> page = comments.list(videoId, viewer, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
        return new Page<>(views.show(page.items(), viewer), page.nextCursor());
    }

    @ProblemCodes({"COMMENT_NOT_FOUND", "CONFLICT"})
    @DeleteMapping("/comments/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID commentId, CurrentAccount account) {
        removal.remove(commentId, account);
    }

    private ResponseEntity<CommentView> answer(HttpStatus status, UUID commentId, CurrentAccount author) {
        CommentView view = verdicts.await(commentId)
                .map(comment -> views.show(comment, author))
                .orElseThrow(Comments::notFound);
        return ResponseEntity.status(status)
                .eTag(ExpectedVersion.etag(view.revision()))
                .body(view);
    }
}
