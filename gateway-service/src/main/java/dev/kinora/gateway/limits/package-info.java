/** How much a caller may ask for. */
@NullMarked
package dev.kinora.gateway.limits;

import org.jspecify.annotations.NullMarked;
