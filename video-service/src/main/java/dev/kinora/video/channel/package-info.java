/** Public pages of creators, and the accounts that follow them. */
@NullMarked
package dev.kinora.video.channel;

import org.jspecify.annotations.NullMarked;
