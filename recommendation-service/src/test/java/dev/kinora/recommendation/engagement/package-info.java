@NullMarked
package dev.kinora.recommendation.engagement;

import org.jspecify.annotations.NullMarked;
