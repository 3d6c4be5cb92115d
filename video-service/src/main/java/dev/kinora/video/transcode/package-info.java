/** How a video is made of an upload; this package holds the limits and the reasons for a refusal that all of its parts share. */
@NullMarked
package dev.kinora.video.transcode;

import org.jspecify.annotations.NullMarked;
