/** The command {@code ./kinora evaluate} and the files that it reads. */
@NullMarked
package dev.kinora.recommenderevaluation;

import org.jspecify.annotations.NullMarked;
