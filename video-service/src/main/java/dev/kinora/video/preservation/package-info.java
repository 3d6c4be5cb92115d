/**
 * Files that are kept as evidence of harm to children. The files of a deleted video are locked until moderation has said that it does
 * not need them, and longer if it does; only people for child safety can read them.
 */
@NullMarked
package dev.kinora.video.preservation;

import org.jspecify.annotations.NullMarked;
