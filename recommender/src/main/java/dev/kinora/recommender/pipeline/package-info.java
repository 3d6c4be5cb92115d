/** How a page is ranked: sources, filters and a weighted sum of features, without a clock or a database. */
@NullMarked
package dev.kinora.recommender.pipeline;

import org.jspecify.annotations.NullMarked;
