@NullMarked
package dev.kinora.recommendation.exploration;

import org.jspecify.annotations.NullMarked;
