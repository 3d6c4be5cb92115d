package dev.kinora.video.comment;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets the request that posts a comment wait briefly for the verdict. The verdict reaches one replica over Kafka: if it
 * is this one, it wakes the request; otherwise a final query finds it. A waiting request holds neither a transaction
 * nor a connection.
 */
@Component
class CommentVerdicts {

    private final CommentRepository comments;
    private final CommentProperties properties;
    private final Semaphore places;
    private final ConcurrentMap<UUID, CompletableFuture<@Nullable Void>> waiting = new ConcurrentHashMap<>();

    CommentVerdicts(CommentRepository comments, CommentProperties properties) {
        this.comments = comments;
        this.properties = properties;
        this.places = new Semaphore(properties.waiters());
    }

    /** Internal event, published in the transaction in which a comment leaves PENDING. */
    record VerdictApplied(UUID commentId) {}

    /**
     * Waits until the comment is no longer PENDING or the time is over, and returns it; empty if it no longer exists.
     */
    Optional<Comment> await(UUID commentId) {
        if (places.tryAcquire()) {
            var settled = new CompletableFuture<@Nullable Void>();
            waiting.put(commentId, settled);
            try {
                if (isPending(commentId)) {
                    settled.completeOnTimeout(null, properties.verdictWait().toMillis(), TimeUnit.MILLISECONDS)
                            .join();
                }
            } finally {
                waiting.remove(commentId, settled);
                places.release();
            }
        }
        return find(commentId);
    }

    @TransactionalEventListener
    void on(VerdictApplied settled) {
        CompletableFuture<@Nullable Void> waiter = waiting.get(settled.commentId());
        if (waiter != null) {
            waiter.complete(null);
        }
    }

    private boolean isPending(UUID commentId) {
        return find(commentId)
                .filter(comment -> comment.state() == CommentState.PENDING)
                .isPresent();
    }

    private Optional<Comment> find(UUID commentId) {
        return comments.findById(commentId).filter(comment -> comment.state() != CommentState.REMOVED);
    }
}
