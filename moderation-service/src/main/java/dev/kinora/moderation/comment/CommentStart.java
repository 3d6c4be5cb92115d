package dev.kinora.moderation.comment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/** Lets comments in when the model has answered once, or when it is known that it will not. */
@Component
class CommentStart {

    private static final Logger log = LoggerFactory.getLogger(CommentStart.class);

    private final TextModel model;
    private final KafkaListenerEndpointRegistry listeners;

    CommentStart(TextModel model, KafkaListenerEndpointRegistry listeners) {
        this.model = model;
        this.listeners = listeners;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenTheModelIsSettled() {
        model.settled().thenRun(this::start);
    }

    private void start() {
        var container = listeners.getListenerContainer(CommentListener.ID);
        if (container != null && listeners.isRunning()) {
            container.start();
            log.info(
                    "Comments are taken in; the text model is {}",
                    model.status().state());
        }
    }
}
