/** Every service verifies the JWT itself and names who may call each path. */
@NullMarked
package dev.kinora.starter.security;

import org.jspecify.annotations.NullMarked;
