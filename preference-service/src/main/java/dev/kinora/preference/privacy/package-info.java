/** What a person may ask for: everything held as a file, and erasure. */
@NullMarked
package dev.kinora.preference.privacy;

import org.jspecify.annotations.NullMarked;
