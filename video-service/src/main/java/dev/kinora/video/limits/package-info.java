/** What a source may hold and its transcoding may use, and what its creator is told when it breaks that. */
@NullMarked
package dev.kinora.video.limits;

import org.jspecify.annotations.NullMarked;
