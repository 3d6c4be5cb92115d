/** Notifications of accounts: stored for a limited time, listed, and sent to open browsers. */
@NullMarked
package dev.kinora.video.notification;

import org.jspecify.annotations.NullMarked;
