@NullMarked
package dev.kinora.video.rendition;

import org.jspecify.annotations.NullMarked;
