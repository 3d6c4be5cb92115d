@NullMarked
package dev.kinora.recommendation.verification;

import org.jspecify.annotations.NullMarked;
