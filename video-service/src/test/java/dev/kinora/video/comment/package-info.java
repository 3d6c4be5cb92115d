@NullMarked
package dev.kinora.video.comment;

import org.jspecify.annotations.NullMarked;
