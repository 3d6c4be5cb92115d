/** The keys that sign access tokens, and keys for other purposes derived from the one configured secret. */
@NullMarked
package dev.kinora.gateway.keys;

import org.jspecify.annotations.NullMarked;
