package dev.kinora.moderation.policy;

/** One version of a policy. Versions are never changed: a change makes the next one. */
public record Policy(String id, long version, PolicyRules rules) {

    /** The id under which the policy in force is kept. */
    public static final String DEFAULT = "default";

    /** How decisions refer to it, such as {@code default/3}. */
    public String reference() {
        return id + "/" + version;
    }
}
