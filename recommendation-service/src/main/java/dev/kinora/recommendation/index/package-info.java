/** The index of videos that feeds are composed from. */
@NullMarked
package dev.kinora.recommendation.index;

import org.jspecify.annotations.NullMarked;
