/** Rights of a person: export of everything stored as a file, and erasure. */
@NullMarked
package dev.kinora.preference.privacy;

import org.jspecify.annotations.NullMarked;
