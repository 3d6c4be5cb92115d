package dev.kinora.moderation.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of what breaks the rules, in the operator's own words. A vision model is told these words and no others.
 *
 * @param code the operator's code, with which the model reports a finding
 * @param harm the kind of harm: it gives the reason of a decision, the urgency of a case, and the thresholds unless the
 *     category has its own
 * @param name a few words for people
 * @param definition what breaks the rule and what does not, in plain language, at most 1,000 characters
 * @param examples what breaks the rule, a sentence each, at most ten of 300 characters
 * @param thresholds what a score of the vision model leads to; null for the thresholds of the harm
 */
public record PolicyCategory(
        @NotNull @Pattern(regexp = PolicyCategory.CODE) String code,
        @NotNull HarmCategory harm,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 1000) String definition,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 300) String> examples,
        @Nullable @Valid Thresholds thresholds) {

    /** The form of a code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    public PolicyCategory {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    @AssertTrue(message = "a code that is the name of a harm must have that harm") boolean isNamedAfterItsHarm() {
        return code == null
                || HarmCategory.ofCode(code).map(named -> named == harm).orElse(true);
    }

    @AssertTrue(message = "child safety is always for a person: the thresholds must be reviewOnly") boolean isChildSafetyForPeople() {
        return harm != HarmCategory.CHILD_SAFETY || thresholds == null || thresholds.reviewOnly();
    }
}
