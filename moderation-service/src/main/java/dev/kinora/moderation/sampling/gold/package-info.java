/** Decided cases with a known answer, which are asked again to measure how people decide. */
@NullMarked
package dev.kinora.moderation.sampling.gold;

import org.jspecify.annotations.NullMarked;
