package dev.kinora.video.comment;

import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.AccountProfile;
import dev.kinora.video.account.Accounts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Comments as a viewer sees them: with their authors, with the viewer's likes, and for the author what can be changed. */
@Component
class CommentViews {

    private final Accounts accounts;
    private final CommentLikes likes;
    private final CommentProperties properties;
    private final InstantSource clock;

    CommentViews(Accounts accounts, CommentLikes likes, CommentProperties properties, InstantSource clock) {
        this.accounts = accounts;
        this.likes = likes;
        this.properties = properties;
        this.clock = clock;
    }

    CommentView show(Comment comment, CurrentAccount viewer) {
        return show(List.of(comment), viewer).getFirst();
    }

    List<CommentView> show(List<Comment> shown, @Nullable CurrentAccount viewer) {
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
                            comment.createdAt(),
                            comment.revision(),
                            comment.editedAt(),
                            editableUntil(comment, viewer));
                })
                .toList();
    }

    private @Nullable Instant editableUntil(Comment comment, @Nullable CurrentAccount viewer) {
        boolean mine = viewer != null && viewer.id().equals(comment.authorId());
        boolean editable = comment.isEditable(clock.instant().minus(properties.editableFor()));
        return mine && editable ? comment.createdAt().plus(properties.editableFor()) : null;
    }
}
