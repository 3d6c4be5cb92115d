package dev.kinora.moderation.hash;

import dev.kinora.moderation.assessment.ListMatch;
import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.policy.HarmCategory;
import java.util.List;

/**
 * A video has something in common with an entry of the hash list.
 *
 * @param score 0 to 1: 1 for the same file; for frames, how unlikely chance is
 * @param spans when the matching frames are shown; empty for a file
 */
public record Recognition(
        HashAlgorithm algorithm, HarmCategory category, double score, ListMatch match, List<Span> spans) {

    /** From the first to the last matching frame of a row, in milliseconds. */
    public record Span(long fromMs, long toMs) {}

    public Recognition {
        spans = List.copyOf(spans);
    }
}
