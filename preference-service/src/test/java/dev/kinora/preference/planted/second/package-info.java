/** Faults on purpose: StructureTests shows that its rules find them. */
@NullMarked
package dev.kinora.preference.planted.second;

import org.jspecify.annotations.NullMarked;
