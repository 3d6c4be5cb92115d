/** Transactional outbox: events are stored with the state they announce and relayed to Kafka in order. */
@NullMarked
package dev.kinora.starter.outbox;

import org.jspecify.annotations.NullMarked;
