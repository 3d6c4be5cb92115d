/** Known files and pictures: the hash list, and how a picture is hashed. */
@NullMarked
package dev.kinora.moderation.hash;

import org.jspecify.annotations.NullMarked;
