/** Conditional changes: which version of a resource a client has seen. */
@NullMarked
package dev.kinora.starter.version;

import org.jspecify.annotations.NullMarked;
