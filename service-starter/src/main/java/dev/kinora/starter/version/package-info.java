/** Conditional requests with {@code If-Match}. */
@NullMarked
package dev.kinora.starter.version;

import org.jspecify.annotations.NullMarked;
