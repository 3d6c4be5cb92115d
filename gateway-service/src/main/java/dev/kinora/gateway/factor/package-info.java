/** The second factor of the staff: codes of an authenticator app (RFC 6238), and recovery codes as a replacement. */
@NullMarked
package dev.kinora.gateway.factor;

import org.jspecify.annotations.NullMarked;
