package dev.kinora.localstack.bench;

import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.localstack.broker.EventSender;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Keeps comments waiting to be judged. */
final class CommentBurst {

    private static final String GROUP = "moderation-comments";
    private static final int VIDEOS = 50;

    private final EventSender events;
    private final int size;
    private final List<UUID> videos =
            IntStream.range(0, VIDEOS).mapToObj(i -> UUID.randomUUID()).toList();
    private long fewest = Long.MAX_VALUE;
    private long most;
    private int sent;

    CommentBurst(EventSender events, int size) {
        this.events = events;
        this.size = size;
    }

    /** Sends comments until the full number waits again, once less than half of it does. */
    void keepWaiting() throws ExecutionException, InterruptedException {
        long waiting = events.waiting(GROUP, Topics.COMMENT_SUBMITTED);
        if (waiting < size / 2) {
            for (long i = waiting; i < size; i++) {
                UUID author = UUID.randomUUID();
                UUID video = videos.get(sent % VIDEOS);
                String text = "Number " + sent++ + " of a long series, all fine";
                events.send(new CommentSubmitted(UUID.randomUUID(), video, author, text, 1, null));
            }
            waiting = size;
        }
        fewest = Math.min(fewest, waiting);
        most = Math.max(most, waiting);
    }

    String summary() {
        return "%d comments sent, %d to %d of them waiting to be judged at each takedown".formatted(sent, fewest, most);
    }
}
