@NullMarked
package dev.kinora.preference.privacy;

import org.jspecify.annotations.NullMarked;
