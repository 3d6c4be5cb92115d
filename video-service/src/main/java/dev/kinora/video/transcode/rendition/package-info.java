/** What a video is made into: its plan and ladder, the HLS folder with its stills, and its way into the store. */
@NullMarked
package dev.kinora.video.transcode.rendition;

import org.jspecify.annotations.NullMarked;
