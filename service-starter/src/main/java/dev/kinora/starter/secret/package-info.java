/** Configured values that must not be printed. */
@NullMarked
package dev.kinora.starter.secret;

import org.jspecify.annotations.NullMarked;
