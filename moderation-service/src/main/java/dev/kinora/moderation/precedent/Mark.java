package dev.kinora.moderation.precedent;

import org.jspecify.annotations.Nullable;

/**
 * By what a case is compared with others.
 *
 * @param model the model that embedded the words; null if they were not embedded
 * @param words the embedding, a byte a dimension; null without one. Not copied
 * @param frames PDQ hashes of the frames of a video, 32 bytes each; empty without any. Not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Mark(@Nullable String model, byte @Nullable [] words, byte[] frames) {

    static final Mark NONE = new Mark(null, null, new byte[0]);
}
