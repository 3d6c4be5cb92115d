/** Bounds on tables that grow. */
@NullMarked
package dev.kinora.starter.retention;

import org.jspecify.annotations.NullMarked;
