/** What may be about harm to children is not decided by one person alone. */
@NullMarked
package dev.kinora.moderation.childsafety;

import org.jspecify.annotations.NullMarked;
