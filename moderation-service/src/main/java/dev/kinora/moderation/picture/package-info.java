/** The model that looks at single pictures, here and without any provider. */
@NullMarked
package dev.kinora.moderation.picture;

import org.jspecify.annotations.NullMarked;
