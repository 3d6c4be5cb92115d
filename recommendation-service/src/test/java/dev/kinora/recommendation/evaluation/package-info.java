@NullMarked
package dev.kinora.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
