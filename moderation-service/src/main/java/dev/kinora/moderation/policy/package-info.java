/** Policies: versioned thresholds that map scores to bands, and the stages that a video must pass. */
@NullMarked
package dev.kinora.moderation.policy;

import org.jspecify.annotations.NullMarked;
