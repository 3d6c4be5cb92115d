/** What is known about a video: its words, its audience, its state, what was made of it and what was decided about it. */
@NamedInterface("metadata")
@NullMarked
package dev.kinora.video.catalog.metadata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
