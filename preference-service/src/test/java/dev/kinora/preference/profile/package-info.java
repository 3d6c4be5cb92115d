@NullMarked
package dev.kinora.preference.profile;

import org.jspecify.annotations.NullMarked;
