package dev.kinora.moderation.correspondence;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How to reach somebody who is not signed in. */
public record Contact(
        @Size(max = 200) @Nullable String name,
        @NotBlank @Email @Size(max = 254) String email) {

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
