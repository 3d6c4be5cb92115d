/** Properties that every service shares. */
@NullMarked
package dev.kinora.starter.defaults;

import org.jspecify.annotations.NullMarked;
