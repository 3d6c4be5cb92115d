/** Comments: what follows from each comment that is posted, spam, and comments that go back to their authors. */
@NullMarked
package dev.kinora.moderation.comment;

import org.jspecify.annotations.NullMarked;
