@NullMarked
package dev.kinora.recommender.index;

import org.jspecify.annotations.NullMarked;
