/** What blind answers say about machines and about how people agree. */
@NullMarked
package dev.kinora.moderation.sampling.estimate;

import org.jspecify.annotations.NullMarked;
