/** Default properties of every service. */
@NullMarked
package dev.kinora.starter.defaults;

import org.jspecify.annotations.NullMarked;
