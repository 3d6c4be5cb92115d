/** What the public learns about moderation: the figures of a year, and statements of reasons without personal data. */
@NullMarked
package dev.kinora.moderation.transparency;

import org.jspecify.annotations.NullMarked;
