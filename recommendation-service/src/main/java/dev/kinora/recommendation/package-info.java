/** Decides which published video a viewer sees next, and can say why. */
@NullMarked
package dev.kinora.recommendation;

import org.jspecify.annotations.NullMarked;
