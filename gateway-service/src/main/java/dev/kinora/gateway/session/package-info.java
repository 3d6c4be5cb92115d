/** Sign-in, and the sessions of browsers and other clients. */
@NullMarked
package dev.kinora.gateway.session;

import org.jspecify.annotations.NullMarked;
