/** Screening of videos: its stages, and the judge that decides or asks a person. */
@NullMarked
package dev.kinora.moderation.screening;

import org.jspecify.annotations.NullMarked;
