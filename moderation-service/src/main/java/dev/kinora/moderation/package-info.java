/** The moderation service: policies, screening, comment moderation, review by people, statements of reasons. */
@NullMarked
package dev.kinora.moderation;

import org.jspecify.annotations.NullMarked;
