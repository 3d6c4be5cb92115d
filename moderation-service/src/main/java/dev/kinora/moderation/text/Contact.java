package dev.kinora.moderation.text;

/**
 * A way to get in touch elsewhere that a text offers.
 *
 * @param kind what it is
 * @param disguised whether it is written so that machines do not see it, such as "example dot com"
 */
public record Contact(Kind kind, boolean disguised) {

    /** What it is. */
    public enum Kind {
        LINK("a link"),
        EMAIL("an e-mail address"),
        PHONE("a phone number"),
        HANDLE("an account on another platform");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it stands in a sentence for moderators. */
        public String words() {
            return words;
        }
    }
}
