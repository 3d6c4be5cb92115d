package dev.kinora.textclassifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The outputs of a comment model: eight kinds of harm (Markov et al. 2022, arXiv 2208.03274), and none. */
public enum Label {
    /** Sexual content. */
    S,
    /** Hate. */
    H,
    /** Violence. */
    V,
    /** Harassment. */
    HR,
    /** Self-harm. */
    SH,
    /** Sexual content with minors. */
    S3,
    /** Hate with a threat of violence. */
    H2,
    /** Graphic violence. */
    V2,
    /** No harm. */
    OK;

    /** Longer published names of the eight categories. */
    private static final Map<String, Label> PUBLISHED_NAMES = Map.ofEntries(
            Map.entry("sexual", S),
            Map.entry("hate", H),
            Map.entry("violence", V),
            Map.entry("harassment", HR),
            Map.entry("self-harm", SH),
            Map.entry("sexual/minors", S3),
            Map.entry("hate/threat", H2),
            Map.entry("hate/threatening", H2),
            Map.entry("violence/graphic", V2));

    /** The label with this short or longer published name. */
    static Optional<Label> find(String name) {
        return Arrays.stream(values())
                .filter(label -> label.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Optional.ofNullable(PUBLISHED_NAMES.get(name.toLowerCase(Locale.ROOT))));
    }

    /** Whether the label names a kind of harm. */
    public boolean isHarm() {
        return this != OK;
    }
}
