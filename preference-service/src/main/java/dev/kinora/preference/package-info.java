/** Engagements and preferences of viewers, and their consent to personalization. */
@NullMarked
package dev.kinora.preference;

import org.jspecify.annotations.NullMarked;
