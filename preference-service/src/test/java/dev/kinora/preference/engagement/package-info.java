@NullMarked
package dev.kinora.preference.engagement;

import org.jspecify.annotations.NullMarked;
