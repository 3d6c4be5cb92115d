package dev.kinora.starter.outbox;

/** What became of an event when the relay offered it to Kafka. */
sealed interface Delivery {

    OutboxRow row();

    /** Kafka has it. */
    record Sent(OutboxRow row) implements Delivery {}

    /** Kafka will never take it as it is: it is too large, for example. */
    record Refused(OutboxRow row, Throwable cause) implements Delivery {}

    /** Kafka did not take it this time. */
    record Failed(OutboxRow row, Throwable cause) implements Delivery {}

    /** It was not offered: its topic had just failed, or the time of the round was up. */
    record Untried(OutboxRow row) implements Delivery {}
}
