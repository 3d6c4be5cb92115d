/** The properties of a video: text, audience, state, media and decision. */
@NamedInterface("metadata")
@NullMarked
package dev.kinora.video.catalog.metadata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
