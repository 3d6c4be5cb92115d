/** Items in columns, the features that read them, and the retrieval of candidates. */
@NullMarked
package dev.kinora.recommender.index;

import org.jspecify.annotations.NullMarked;
