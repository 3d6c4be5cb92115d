@NullMarked
package dev.kinora.recommendation.parameters;

import org.jspecify.annotations.NullMarked;
