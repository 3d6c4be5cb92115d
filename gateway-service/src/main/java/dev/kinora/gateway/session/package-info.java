/** Proof of who is calling: signing keys, tokens, browser sessions. */
@NullMarked
package dev.kinora.gateway.session;

import org.jspecify.annotations.NullMarked;
