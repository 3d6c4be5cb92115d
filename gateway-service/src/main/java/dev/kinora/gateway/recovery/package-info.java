/** Confirmation of mailboxes and recovery of passwords by mail. */
@NullMarked
package dev.kinora.gateway.recovery;

import org.jspecify.annotations.NullMarked;
