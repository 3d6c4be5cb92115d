/** What viewers did, what they like, and what they allow. */
@NullMarked
package dev.kinora.preference;

import org.jspecify.annotations.NullMarked;
