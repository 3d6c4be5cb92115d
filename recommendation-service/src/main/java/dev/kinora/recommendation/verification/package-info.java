/** Computes logged slots of feeds again from what was stored, with nothing but the database. */
@NullMarked
package dev.kinora.recommendation.verification;

import org.jspecify.annotations.NullMarked;
