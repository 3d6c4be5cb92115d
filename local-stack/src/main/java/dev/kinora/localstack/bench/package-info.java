/** Measurements of a stack that is up. */
@NullMarked
package dev.kinora.localstack.bench;

import org.jspecify.annotations.NullMarked;
