/** What a viewer said and what was inferred, with consent; the source of preference.updated. */
@NullMarked
package dev.kinora.preference.profile;

import org.jspecify.annotations.NullMarked;
