package dev.kinora.moderation.profile;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.TextJudge;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.moderation.text.TextScores;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads the words of a profile with the text model, under the thresholds of comments. Most names are no words that the
 * model knows: its scores mean nothing for them and are left out, except for harm to children.
 */
@Component
class ProfileReader {

    private final TextReader reader;
    private final Policies policies;

    ProfileReader(TextReader reader, Policies policies) {
        this.reader = reader;
        this.policies = policies;
    }

    /**
     * What the model finds, as "HANDLE: SCORE_HATE", without the words themselves.
     *
     * @throws dev.kinora.moderation.text.TextModelUnavailableException if the model cannot be asked
     */
    List<String> found(Profile profile) {
        var parts = new ArrayList<String>(List.of("HANDLE", "NAME"));
        var texts = new ArrayList<String>(List.of(profile.handle().replace('_', ' '), profile.displayName()));
        if (!profile.bio().isBlank()) {
            parts.add("BIO");
            texts.add(profile.bio());
        }
        var scores = reader.scores(texts);
        var rules = policies.active().rules();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            concerns(rules, scores.get(i)).forEach(concern -> found.add(part + ": " + concern.code()));
        }
        return found;
    }

    private static List<Concern> concerns(PolicyRules rules, TextScores scores) {
        return TextJudge.concerns(rules, scores).stream()
                .filter(concern -> scores.readable() || concern.isAboutChildren())
                .toList();
    }
}
