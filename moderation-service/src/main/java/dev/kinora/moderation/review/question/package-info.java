/** What people are asked in cases, and what is announced when a question is answered or asked again. */
@NamedInterface("question")
@NullMarked
package dev.kinora.moderation.review.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
