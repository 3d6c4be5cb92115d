/** What can become of videos and comments: states, what was made and decided, and how other features hear of it. */
@NullMarked
package dev.kinora.video.outcome;

import org.jspecify.annotations.NullMarked;
