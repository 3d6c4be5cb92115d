/** Parameters of the ranking that an operator may change. */
@NullMarked
package dev.kinora.recommendation.parameters;

import org.jspecify.annotations.NullMarked;
