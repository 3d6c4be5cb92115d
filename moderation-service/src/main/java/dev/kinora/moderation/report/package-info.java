/** Reports of content by people, signed in or not, and what became of them. */
@NullMarked
package dev.kinora.moderation.report;

import org.jspecify.annotations.NullMarked;
