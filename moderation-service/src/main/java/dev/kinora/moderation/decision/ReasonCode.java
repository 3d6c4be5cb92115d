package dev.kinora.moderation.decision;

import dev.kinora.moderation.policy.HarmCategory;

/** Reasons of decisions: a stable code, a label for staff, and a sentence for the owner of the content. */
public enum ReasonCode {
    NO_VIOLATION("No violation", "We looked at this and found nothing against the rules."),
    SEXUAL_CONTENT("Sexual content", "It shows or describes sexual content, which is not allowed here."),
    VIOLENCE("Violence", "It shows, describes or threatens violence."),
    HATE("Hate", "It attacks people for who they are."),
    HARASSMENT("Harassment", "It insults, bullies or threatens a person."),
    SELF_HARM("Self-harm", "It shows or encourages self-harm. If you need help, please talk to someone you trust."),
    CHILD_SAFETY("Child safety", "It puts the safety of minors at risk."),
    DANGEROUS_ACTS("Dangerous acts", "It shows or encourages dangerous acts that others may copy."),
    MISINFORMATION("Misinformation", "It makes claims that are false and may harm people."),
    SPAM("Spam", "It is spam or misleads people."),
    OTHER("Other", "It is against the rules of this platform.");

    private final String label;
    private final String statement;

    ReasonCode(String label, String statement) {
        this.label = label;
        this.statement = statement;
    }

    /** The reason for rejecting content in this category. */
    public static ReasonCode of(HarmCategory category) {
        return valueOf(category.name());
    }

    /** Label for staff. */
    public String label() {
        return label;
    }

    /** Sentence for the owner of the content. */
    public String statement() {
        return statement;
    }

    /**
     * Whether an action may have this reason: approvals need NO_VIOLATION, all that takes something away any other
     * reason.
     */
    public boolean fits(Action action) {
        return switch (action) {
            case APPROVE -> this == NO_VIOLATION;
            case REJECT, RESTRICT, HOLD -> this != NO_VIOLATION;
            case ESCALATE -> true;
        };
    }
}
