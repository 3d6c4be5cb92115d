/** Limits on the size of requests and on the number of concurrent ones. */
@NullMarked
package dev.kinora.starter.limits;

import org.jspecify.annotations.NullMarked;
