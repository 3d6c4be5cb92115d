/** The one live stream to browsers. */
@NullMarked
package dev.kinora.gateway.live;

import org.jspecify.annotations.NullMarked;
