/** Vision models behind one interface. */
@NullMarked
package dev.kinora.moderation.vision;

import org.jspecify.annotations.NullMarked;
