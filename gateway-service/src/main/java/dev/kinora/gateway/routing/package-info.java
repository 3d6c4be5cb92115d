/** Where a request goes: the services behind the gateway and the two user interfaces. */
@NullMarked
package dev.kinora.gateway.routing;

import org.jspecify.annotations.NullMarked;
