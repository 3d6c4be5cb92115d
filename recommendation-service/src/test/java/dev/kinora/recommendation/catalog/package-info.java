@NullMarked
package dev.kinora.recommendation.catalog;

import org.jspecify.annotations.NullMarked;
