@NullMarked
package dev.kinora.recommendation.online;

import org.jspecify.annotations.NullMarked;
