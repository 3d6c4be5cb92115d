@NullMarked
package dev.kinora.recommender.planted.second;

import org.jspecify.annotations.NullMarked;
