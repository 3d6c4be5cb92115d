/** What the people for child safety do from a case: confirm or dismiss what another proposed, and look after evidence. */
@NullMarked
package dev.kinora.moderation.safety;

import org.jspecify.annotations.NullMarked;
