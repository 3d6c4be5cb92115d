/** Deliberate faults that StructureTests must find. */
@NullMarked
package dev.kinora.preference.planted.second;

import org.jspecify.annotations.NullMarked;
