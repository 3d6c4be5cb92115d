package dev.kinora.events;

/**
 * A fact that one service announces to the others.
 *
 * <p>An event type is also the name of its Kafka topic and the CloudEvents {@code ce_type}; its body is JSON. Consumers
 * ignore fields they do not know, and ignore an event whose aggregate version is older than what they have seen. The
 * events of one owner form a sealed interface, so that a listener's switch over them is exhaustive.
 */
public interface KinoraEvent {

    /** The Kafka record key: events with one key are delivered in order within a topic. */
    String key();

    /** The CloudEvents {@code ce_subject}: the id of the thing the event is about. */
    default String subject() {
        return key();
    }
}
