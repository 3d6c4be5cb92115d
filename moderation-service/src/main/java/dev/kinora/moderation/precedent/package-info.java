/** What people have decided about similar cases, and why somebody decides otherwise. */
@NullMarked
package dev.kinora.moderation.precedent;

import org.jspecify.annotations.NullMarked;
