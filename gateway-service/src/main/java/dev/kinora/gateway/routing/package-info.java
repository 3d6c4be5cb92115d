/** Routing to the services behind the gateway and to the two user interfaces. */
@NullMarked
package dev.kinora.gateway.routing;

import org.jspecify.annotations.NullMarked;
