/** A model that learns from one interaction after the other, and its checkpoints. */
@NullMarked
package dev.kinora.recommender.online;

import org.jspecify.annotations.NullMarked;
