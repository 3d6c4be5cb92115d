/** The list of known harmful files and pictures, and the hash of a picture. */
@NullMarked
package dev.kinora.moderation.hash;

import org.jspecify.annotations.NullMarked;
