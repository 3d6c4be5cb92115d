/** Screening of videos: what runs the stages, and settles a video by what they found. */
@NullMarked
package dev.kinora.moderation.screening;

import org.jspecify.annotations.NullMarked;
