/** A service of one table that shows what the starter promises. */
@NullMarked
package dev.kinora.testsupport.tiny;

import org.jspecify.annotations.NullMarked;
