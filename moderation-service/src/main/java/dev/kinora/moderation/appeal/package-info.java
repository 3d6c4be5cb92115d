/** Decisions as those concerned see them: the statement of reasons, and the appeal. */
@NullMarked
package dev.kinora.moderation.appeal;

import org.jspecify.annotations.NullMarked;
