package dev.kinora.moderation.explanation;

import dev.kinora.moderation.explanation.Explanations.Explanation;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.review.BlindVeil;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExplanationController {

    private final CaseTexts cases;
    private final CaseAccess access;
    private final BlindVeil veil;
    private final Explanations explanations;

    ExplanationController(CaseTexts cases, CaseAccess access, BlindVeil veil, Explanations explanations) {
        this.cases = cases;
        this.access = access;
        this.veil = veil;
        this.explanations = explanations;
    }

    /** The weights of the words in the score of a comment; positions are UTF-16 code units of the text of the case. */
    @ProblemCodes({"CASE_BLIND", "CASE_NOT_FOUND", "NOTHING_TO_EXPLAIN"})
    @PostMapping("/api/v1/moderation/cases/{id}/explanation")
    Explanation explain(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable CommentLabel label,
            CurrentAccount account) {
        access.require(id, account);
        veil.require(id, account);
        String text = cases.commentText(id)
                .filter(found -> !found.isBlank() && found.length() <= TextReader.LONGEST)
                .orElseThrow(() -> new ProblemException(
                        ExplanationProblem.NOTHING_TO_EXPLAIN,
                        "This case has no text of a comment that the model can read."));
        return explanations.explain(text, label);
    }
}
