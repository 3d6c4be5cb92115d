/** The one public origin: accounts, sessions, routes, limits and the live stream. */
@NullMarked
package dev.kinora.gateway;

import org.jspecify.annotations.NullMarked;
