/** Declared and inferred preferences of viewers with their consent; the source of preference.updated. */
@NullMarked
package dev.kinora.preference.profile;

import org.jspecify.annotations.NullMarked;
