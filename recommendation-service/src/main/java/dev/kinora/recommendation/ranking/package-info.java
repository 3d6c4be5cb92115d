/** The ranking arms and their mathematics; nothing here talks to a database. */
@NullMarked
package dev.kinora.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
