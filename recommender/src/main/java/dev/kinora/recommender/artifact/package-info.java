/** What was learned, as a file. */
@NullMarked
package dev.kinora.recommender.artifact;

import org.jspecify.annotations.NullMarked;
