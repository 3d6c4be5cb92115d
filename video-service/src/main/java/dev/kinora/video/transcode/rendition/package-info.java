/** The files of a video: plan and ladder, the HLS folder with its stills, and storing them. */
@NullMarked
package dev.kinora.video.transcode.rendition;

import org.jspecify.annotations.NullMarked;
