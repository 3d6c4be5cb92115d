/** The vocabulary that the services of Kinora share over Kafka; one topic per event type. */
@NullMarked
package dev.kinora.events;

import org.jspecify.annotations.NullMarked;
