/** What an account is told: kept for a while, listed, and sent to open browsers. */
@NullMarked
package dev.kinora.video.notification;

import org.jspecify.annotations.NullMarked;
