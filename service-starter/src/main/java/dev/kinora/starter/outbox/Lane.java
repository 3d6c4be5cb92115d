package dev.kinora.starter.outbox;

import dev.kinora.events.Topics;

/**
 * Events of one lane never wait for those of another. The lane follows from the topic, so events with the same topic and
 * key have one order; consumers compare versions where they read topics of both lanes.
 */
enum Lane {
    /** {@link Topics#TAKEDOWNS}. */
    TAKEDOWNS(2),

    /** Everything else. */
    OTHERS(1);

    private final int lockId;

    Lane(int lockId) {
        this.lockId = lockId;
    }

    static Lane of(String topic) {
        return Topics.TAKEDOWNS.contains(topic) ? TAKEDOWNS : OTHERS;
    }

    /** The row of {@code outbox_relay} that the relaying replica locks. */
    int lockId() {
        return lockId;
    }
}
