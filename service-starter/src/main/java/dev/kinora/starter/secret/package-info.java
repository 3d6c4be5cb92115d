/** Values that must not be printed: configured secrets and tokens. */
@NullMarked
package dev.kinora.starter.secret;

import org.jspecify.annotations.NullMarked;
