/** What a creator says about a video: its words, and whom it is for from when. */
@NullMarked
package dev.kinora.video.details;

import org.jspecify.annotations.NullMarked;
