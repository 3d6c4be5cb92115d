/** Decides which published videos a viewer sees next, and explains why. */
@NullMarked
package dev.kinora.recommendation;

import org.jspecify.annotations.NullMarked;
