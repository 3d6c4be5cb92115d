/** What can become of a video: its states, what transcoding and moderation made of it, and how other features hear of it. */
@NullMarked
package dev.kinora.video.outcome;

import org.jspecify.annotations.NullMarked;
