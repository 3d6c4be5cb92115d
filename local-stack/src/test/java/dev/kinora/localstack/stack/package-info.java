/** Tests of the supervisor with tiny real processes. */
@NullMarked
package dev.kinora.localstack.stack;

import org.jspecify.annotations.NullMarked;
