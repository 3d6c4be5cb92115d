/** Assessments as they are stored, and what other rules would conclude from them. */
@NamedInterface("store")
@NullMarked
package dev.kinora.moderation.assessment.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
