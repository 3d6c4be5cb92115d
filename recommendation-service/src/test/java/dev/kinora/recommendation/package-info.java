@NullMarked
package dev.kinora.recommendation;

import org.jspecify.annotations.NullMarked;
