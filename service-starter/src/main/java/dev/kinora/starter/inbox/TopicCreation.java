package dev.kinora.starter.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;

/** Creates the topics later when the broker was not available at the start of the service. */
class TopicCreation {

    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

    private final KafkaAdmin admin;
    private volatile boolean done;

    TopicCreation(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT5S")
    void untilDone() {
        if (!done) {
            done = admin.initialize();
            if (!done) {
                log.warn("The topics are not made yet: the broker does not answer");
            }
        }
    }
}
