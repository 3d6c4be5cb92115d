package dev.kinora.moderation.comment;

import dev.kinora.moderation.text.TextModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/**
 * Starts the listener when the model has answered once or is known to be unavailable, also after the context was
 * paused, because the listener does not start automatically.
 */
@Component
class CommentListenerStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommentListenerStart.class);

    private final TextModel model;
    private final KafkaListenerEndpointRegistry listeners;
    private volatile boolean running;

    CommentListenerStart(TextModel model, KafkaListenerEndpointRegistry listeners) {
        this.model = model;
        this.listeners = listeners;
    }

    /** After the registry of listeners, whose default phase is below this one. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void start() {
        running = true;
        model.settled().thenRun(this::letIn);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void letIn() {
        var container = listeners.getListenerContainer(CommentListener.ID);
        if (container != null && running && listeners.isRunning()) {
            container.start();
            log.info(
                    "Comments are taken in; the text model is {}",
                    model.status().state());
        }
    }
}
