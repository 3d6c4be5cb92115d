/** Comments: the text model, and the decision on each comment that is posted. */
@NullMarked
package dev.kinora.moderation.comment;

import org.jspecify.annotations.NullMarked;
