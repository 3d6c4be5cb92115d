/** What goes out by mail: proof of a mailbox, and the way back in for who forgot the password. */
@NullMarked
package dev.kinora.gateway.recovery;

import org.jspecify.annotations.NullMarked;
