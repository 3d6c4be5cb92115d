package dev.kinora.starter.outbox;

/** The result of sending an event to Kafka. */
sealed interface Delivery {

    OutboxRow row();

    /** Kafka acknowledged it. */
    record Sent(OutboxRow row) implements Delivery {}

    /** Kafka will never accept it, for example because it is too large. */
    record Refused(OutboxRow row, Throwable cause) implements Delivery {}

    /** Kafka did not accept it this time; a retry may succeed. */
    record Failed(OutboxRow row, Throwable cause) implements Delivery {}

    /** It was not sent, because its topic had just failed or the time of the round was over. */
    record Untried(OutboxRow row) implements Delivery {}
}
