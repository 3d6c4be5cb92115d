@NullMarked
package dev.kinora.recommendation.audition;

import org.jspecify.annotations.NullMarked;
