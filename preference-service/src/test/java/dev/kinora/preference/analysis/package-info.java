@NullMarked
package dev.kinora.preference.analysis;

import org.jspecify.annotations.NullMarked;
