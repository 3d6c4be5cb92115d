/** What screening concludes about content: its verdict, and the rules that lead from scores to it. */
@NullMarked
package dev.kinora.moderation.assessment;

import org.jspecify.annotations.NullMarked;
