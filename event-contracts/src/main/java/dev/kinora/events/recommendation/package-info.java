/** Facts about ranking models, announced by recommendation-service; keyed by arm. */
@NullMarked
package dev.kinora.events.recommendation;

import org.jspecify.annotations.NullMarked;
