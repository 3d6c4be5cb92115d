@NullMarked
package dev.kinora.recommender.artifact;

import org.jspecify.annotations.NullMarked;
