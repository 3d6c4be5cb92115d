@NullMarked
package dev.kinora.recommendation.catalogue;

import org.jspecify.annotations.NullMarked;
