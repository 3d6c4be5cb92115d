@NullMarked
package dev.kinora.moderation.exposure;

import org.jspecify.annotations.NullMarked;
