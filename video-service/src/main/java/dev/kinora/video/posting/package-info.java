/** The rules of commenting: what a text may hold, how often one may write, and how long it may be changed. */
@NullMarked
package dev.kinora.video.posting;

import org.jspecify.annotations.NullMarked;
