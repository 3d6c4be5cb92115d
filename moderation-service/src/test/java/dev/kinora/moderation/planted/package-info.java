/** Faults on purpose: the structure tests must find them. */
@NullMarked
package dev.kinora.moderation.planted;

import org.jspecify.annotations.NullMarked;
