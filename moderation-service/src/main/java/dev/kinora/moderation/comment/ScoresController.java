package dev.kinora.moderation.comment;

import dev.kinora.moderation.assessment.TextJudge;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.Band;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.moderation.text.TextScores;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScoresController {

    private final TextReader reader;
    private final Policies policies;

    ScoresController(TextReader reader, Policies policies) {
        this.reader = reader;
        this.policies = policies;
    }

    @Schema(example = """
            {"texts": ["Lovely light at the end."]}""")
    record ScoresRequest(
            @NotNull @Size(min = 1, max = 256) List<@NotNull @Size(max = TextReader.LONGEST) String> texts) {}

    record Scores(List<Item> items) {}

    /** The scores of the model, and the outcome under the current policy. */
    record Item(Map<CommentLabel, Double> labels, double anyHarm, Band verdict) {}

    @PostMapping("/api/v1/moderation/comments/scores")
    Scores scores(@Valid @RequestBody ScoresRequest request) {
        var rules = policies.active().rules();
        var scores = reader.scores(request.texts());
        return new Scores(IntStream.range(0, scores.size())
                .mapToObj(i -> item(rules, scores.get(i), request.texts().get(i)))
                .toList());
    }

    private static Item item(PolicyRules rules, TextScores scores, String text) {
        return new Item(
                new TreeMap<>(scores.labels()), scores.anyHarm(), band(TextJudge.judge(rules, scores.about(text))));
    }

    private static Band band(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approve() -> Band.APPROVE;
            case Verdict.Reject reject -> Band.REJECT;
            case Verdict.Review review -> Band.REVIEW;
        };
    }
}
