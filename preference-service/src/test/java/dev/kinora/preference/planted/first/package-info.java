/** Deliberate faults that StructureTests must find. */
@NullMarked
package dev.kinora.preference.planted.first;

import org.jspecify.annotations.NullMarked;
