/** What is allowed: versioned thresholds that turn scores into bands, and the stages that a video must pass. */
@NullMarked
package dev.kinora.moderation.policy;

import org.jspecify.annotations.NullMarked;
