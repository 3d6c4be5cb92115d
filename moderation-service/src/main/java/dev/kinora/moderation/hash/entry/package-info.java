/** What an entry of the list consists of: hashes and their algorithms, where it comes from, and its state. */
@NamedInterface("entry")
@NullMarked
package dev.kinora.moderation.hash.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
