/** Features that are learned from interactions. */
@NullMarked
package dev.kinora.recommender.model;

import org.jspecify.annotations.NullMarked;
