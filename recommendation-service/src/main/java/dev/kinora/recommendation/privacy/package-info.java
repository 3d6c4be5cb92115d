/** Which accounts were erased: nothing about them is stored again. */
@NullMarked
package dev.kinora.recommendation.privacy;

import org.jspecify.annotations.NullMarked;
