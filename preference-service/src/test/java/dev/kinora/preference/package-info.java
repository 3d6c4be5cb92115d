@NullMarked
package dev.kinora.preference;

import org.jspecify.annotations.NullMarked;
