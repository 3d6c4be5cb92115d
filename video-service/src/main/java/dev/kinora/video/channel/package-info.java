/** A creator's public page and who follows it. */
@NullMarked
package dev.kinora.video.channel;

import org.jspecify.annotations.NullMarked;
