/** Exchange of hashes with other platforms. */
@NullMarked
package dev.kinora.moderation.hash.exchange;

import org.jspecify.annotations.NullMarked;
