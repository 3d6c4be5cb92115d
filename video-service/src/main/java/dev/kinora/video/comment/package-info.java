/** Comments, from pending to published or rejected. */
@NullMarked
package dev.kinora.video.comment;

import org.jspecify.annotations.NullMarked;
