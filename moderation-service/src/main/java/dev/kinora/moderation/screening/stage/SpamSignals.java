package dev.kinora.moderation.screening.stage;

import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.text.Contact;
import dev.kinora.moderation.text.Contacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links, phone numbers and accounts elsewhere as findings about spam. Many honest videos have them, so by the shipped
 * policy they only tell a reviewer something; what is disguised asks for one. The scores are conventions, no
 * probabilities.
 */
final class SpamSignals {

    static final String VERSION = "contacts/1";

    static final double DISGUISED = 0.7;

    private SpamSignals() {}

    /** What a text that somebody typed offers. */
    static List<Finding> of(String text, Reading.Part part) {
        return Contacts.of(text).stream()
                .map(contact -> finding(contact, contact.disguised(), part, null))
                .toList();
    }

    /** What words in the picture offer; what looks like a disguise there is more often an error of reading. */
    static List<Finding> of(String text, Reading.Seen seen) {
        return Contacts.of(text).stream()
                .map(contact -> finding(contact, false, Reading.Part.PICTURE, seen))
                .toList();
    }

    private static Finding finding(Contact contact, boolean disguised, Reading.Part part, Reading.@Nullable Seen seen) {
        var what = contact.kind().words();
        return new Finding(
                contact.kind().name(),
                HarmCategory.SPAM,
                disguised ? DISGUISED : score(contact.kind()),
                seen == null ? null : seen.startMs(),
                seen == null ? null : seen.endMs(),
                "There is %s%s in the %s.".formatted(what, disguised ? ", disguised," : "", part.words()),
                VERSION);
    }

    private static double score(Contact.Kind kind) {
        return switch (kind) {
            case LINK -> 0.3;
            case EMAIL -> 0.4;
            case PHONE -> 0.45;
            case HANDLE -> 0.5;
        };
    }
}
