@NullMarked
package dev.kinora.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
