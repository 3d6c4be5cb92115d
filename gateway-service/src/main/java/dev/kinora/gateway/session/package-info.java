/** Who is signed in where: sign-in, sessions of browsers and of other clients, and when they end. */
@NullMarked
package dev.kinora.gateway.session;

import org.jspecify.annotations.NullMarked;
