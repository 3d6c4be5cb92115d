/** Telling a browser now what changed. */
@NullMarked
package dev.kinora.starter.notify;

import org.jspecify.annotations.NullMarked;
