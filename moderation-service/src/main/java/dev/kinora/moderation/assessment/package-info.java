/** Conclusions about content: the verdict, and the rules that derive it from scores. */
@NullMarked
package dev.kinora.moderation.assessment;

import org.jspecify.annotations.NullMarked;
