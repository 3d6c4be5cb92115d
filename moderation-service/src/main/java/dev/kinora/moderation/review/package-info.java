/** Cases that wait for a person: the queue, claims, decisions and overrides. */
@NullMarked
package dev.kinora.moderation.review;

import org.jspecify.annotations.NullMarked;
