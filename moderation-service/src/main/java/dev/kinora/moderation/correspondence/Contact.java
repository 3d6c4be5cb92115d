package dev.kinora.moderation.correspondence;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How to reach somebody who is not signed in. */
public record Contact(
        @Size(max = 200) @Nullable String name,
        @NotBlank @Email @Size(max = 254) String email) {

    /** The mailbox that it leads to: many servers know it under any case, with any tag and with any dots before the at sign. */
    String mailbox() {
        int at = email.lastIndexOf('@');
        var local = email.substring(0, Math.max(at, 0));
        int tag = local.indexOf('+');
        var name = (tag > 0 ? local.substring(0, tag) : local).replace(".", "");
        return (name + email.substring(Math.max(at, 0))).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
