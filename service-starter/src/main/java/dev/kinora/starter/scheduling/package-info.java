/** How {@code @Scheduled} methods run. */
@NullMarked
package dev.kinora.starter.scheduling;

import org.jspecify.annotations.NullMarked;
