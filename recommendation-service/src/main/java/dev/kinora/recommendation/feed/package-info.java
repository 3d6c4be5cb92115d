/** Composes feed pages, logs every slot and explains it. */
@NullMarked
package dev.kinora.recommendation.feed;

import org.jspecify.annotations.NullMarked;
