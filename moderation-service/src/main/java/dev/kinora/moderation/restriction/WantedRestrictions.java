package dev.kinora.moderation.restriction;

import dev.kinora.events.moderation.Restriction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to take from a video that stays.
 *
 * @param kinds AGE_GATE, LIMITED_REACH, LABEL and COMMENTS_OFF, in any combination
 * @param label code of one of the labels; with LABEL only
 */
@Schema(name = "WantedRestrictions", example = """
                {
                  "kinds": ["AGE_GATE", "LABEL"],
                  "label": "GRAPHIC"
                }""")
public record WantedRestrictions(
        @NotEmpty @Size(max = 10) List<Restriction> kinds,
        @Nullable @Size(max = 40) String label) {

    public WantedRestrictions {
        kinds = List.copyOf(kinds);
    }
}
