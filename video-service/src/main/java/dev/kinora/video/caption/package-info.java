/** Captions: untrusted files are parsed strictly, rewritten, and served under the access rules of their video. */
@NullMarked
package dev.kinora.video.caption;

import org.jspecify.annotations.NullMarked;
