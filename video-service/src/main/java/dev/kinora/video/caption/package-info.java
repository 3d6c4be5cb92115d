/** Captions: files of strangers read strictly, written anew by us, and served like the video that they belong to. */
@NullMarked
package dev.kinora.video.caption;

import org.jspecify.annotations.NullMarked;
