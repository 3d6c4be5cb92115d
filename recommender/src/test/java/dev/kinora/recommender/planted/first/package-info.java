@NullMarked
package dev.kinora.recommender.planted.first;

import org.jspecify.annotations.NullMarked;
