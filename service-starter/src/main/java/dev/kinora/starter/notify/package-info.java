/** Notifications to open browsers. */
@NullMarked
package dev.kinora.starter.notify;

import org.jspecify.annotations.NullMarked;
