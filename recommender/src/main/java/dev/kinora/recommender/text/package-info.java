/** The words of items. */
@NullMarked
package dev.kinora.recommender.text;

import org.jspecify.annotations.NullMarked;
