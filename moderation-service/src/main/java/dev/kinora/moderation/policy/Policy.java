package dev.kinora.moderation.policy;

/** One version of a policy. Versions are immutable; a change creates the next one. */
public record Policy(String id, long version, PolicyRules rules) {

    /** The id of the policy that screening uses. */
    public static final String DEFAULT = "default";

    /** The reference in decisions, such as {@code default/3}. */
    public String reference() {
        return id + "/" + version;
    }
}
