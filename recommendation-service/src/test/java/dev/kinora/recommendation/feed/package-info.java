@NullMarked
package dev.kinora.recommendation.feed;

import org.jspecify.annotations.NullMarked;
