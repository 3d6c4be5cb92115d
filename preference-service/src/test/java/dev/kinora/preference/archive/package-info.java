@NullMarked
package dev.kinora.preference.archive;

import org.jspecify.annotations.NullMarked;
