@NullMarked
package dev.kinora.recommendation.index;

import org.jspecify.annotations.NullMarked;
