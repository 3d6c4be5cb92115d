/** How much one request may send, and how many requests are worked on at once. */
@NullMarked
package dev.kinora.starter.limits;

import org.jspecify.annotations.NullMarked;
