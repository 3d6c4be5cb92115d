/** Deliberate faults that StructureTests must find. */
@NullMarked
package dev.kinora.preference.planted;

import org.jspecify.annotations.NullMarked;
