package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.FieldProblem;
import dev.kinora.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What an experiment compares.
 *
 * @param salt viewers are drawn anew with another one
 * @param variants the first is the control
 */
@Schema(example = """
        {"name": "Fresher pages", "hypothesis": "More weight on freshness raises completion.", "salt": "fresher-1",
         "variants": [{"name": "control", "arm": "HYBRID", "share": 0.5},
                      {"name": "fresher", "arm": "TFIDF", "share": 0.5}],
         "guardrails": [{"outcome": "REFUSALS", "direction": "NOT_ABOVE", "bound": 0.02}]}""")
record Definition(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 1000) String hypothesis,
        @NotBlank @Size(max = 60) String salt,
        @NotNull @Size(min = 2, max = 6) List<@NotNull @Valid Variant> variants,
        @NotNull @Size(max = 10) List<@NotNull @Valid Guardrail> guardrails) {

    private static final double ROUNDING = 1e-6;

    /** The variant that the others are compared with. */
    Variant control() {
        return variants.getFirst();
    }

    /**
     * Requires what single fields cannot tell.
     *
     * @throws ProblemException VALIDATION_FAILED with all faults
     */
    void requireSound() {
        var errors = new ArrayList<FieldProblem>();
        var all = variants.stream().mapToDouble(Variant::share).sum();
        if (!(Math.abs(all - 1) <= ROUNDING)) {
            errors.add(new FieldProblem("variants", "the shares must sum to 1, not to " + all));
        }
        var names = new HashSet<String>();
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            if (!names.add(variant.name())) {
                errors.add(new FieldProblem("variants[" + i + "].name", "must differ from the other names"));
            }
            if (variant.arm() == Arm.SEED && variant.weights() != null) {
                errors.add(new FieldProblem("variants[" + i + "].weights", "the arm SEED has no such weights"));
            }
        }
        for (var i = 0; i < guardrails.size(); i++) {
            if (!(Math.abs(guardrails.get(i).bound()) <= Guardrail.LARGEST)) {
                errors.add(new FieldProblem("guardrails[" + i + "].bound", "must be a number from -1000 to 1000"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "See errors.").with("errors", errors);
        }
    }
}
