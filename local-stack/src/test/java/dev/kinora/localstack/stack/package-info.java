/** The supervisor, tried with real processes that are as small as can be. */
@NullMarked
package dev.kinora.localstack.stack;

import org.jspecify.annotations.NullMarked;
