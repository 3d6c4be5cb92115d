/** The embedded Kafka broker. */
@NullMarked
package dev.kinora.localstack.broker;

import org.jspecify.annotations.NullMarked;
