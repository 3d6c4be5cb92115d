package dev.kinora.moderation.lab;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two sets of rules.
 *
 * @param path where it is, such as {@code comments.H.review} or {@code categories[FISTS].definition}
 * @param before as JSON; null if it is new
 * @param after as JSON; null if it is gone
 */
record RuleChange(
        String path, @Nullable String before, @Nullable String after) {}
