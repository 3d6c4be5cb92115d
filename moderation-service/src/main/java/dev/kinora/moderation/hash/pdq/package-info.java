/**
 * PDQ: a hash of 256 bits by which pictures are recognized after they were encoded anew, scaled or marked; an index that
 * finds near hashes among a million; and how the frames of a clip are matched with it. Plain Java without Spring.
 *
 * <p>The algorithm is Facebook's, implemented here from its description in "The TMK+PDQF Video-Hashing Algorithm and the
 * PDQ Image-Hashing Algorithm" (2019). Hashes can be exchanged with ThreatExchange and Hasher-Matcher-Actioner.
 */
@NullMarked
package dev.kinora.moderation.hash.pdq;

import org.jspecify.annotations.NullMarked;
