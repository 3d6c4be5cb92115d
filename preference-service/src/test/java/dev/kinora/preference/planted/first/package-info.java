/** Faults on purpose: StructureTests shows that its rules find them. */
@NullMarked
package dev.kinora.preference.planted.first;

import org.jspecify.annotations.NullMarked;
