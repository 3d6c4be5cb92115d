/** The numbers that the ranking uses and an operator may change. */
@NullMarked
package dev.kinora.recommendation.parameters;

import org.jspecify.annotations.NullMarked;
