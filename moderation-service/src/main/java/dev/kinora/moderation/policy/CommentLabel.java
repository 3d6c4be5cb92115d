package dev.kinora.moderation.policy;

/** The harm labels of the comment model, and the category each belongs to. */
public enum CommentLabel {
    S(HarmCategory.SEXUAL_CONTENT),
    H(HarmCategory.HATE),
    V(HarmCategory.VIOLENCE),
    HR(HarmCategory.HARASSMENT),
    SH(HarmCategory.SELF_HARM),
    S3(HarmCategory.CHILD_SAFETY),
    H2(HarmCategory.HATE),
    V2(HarmCategory.VIOLENCE);

    private final HarmCategory category;

    CommentLabel(HarmCategory category) {
        this.category = category;
    }

    /** The category that moderators see. */
    public HarmCategory category() {
        return category;
    }
}
