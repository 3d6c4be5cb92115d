@NullMarked
package dev.kinora.recommenderspark;

import org.jspecify.annotations.NullMarked;
