package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other features access to the text of a case. */
@Component
public class CaseTexts {

    private final ReviewCases cases;

    CaseTexts(ReviewCases cases) {
        this.cases = cases;
    }

    /**
     * What a case is about.
     *
     * @param words the comment, or title and description of the video; empty if they are erased
     * @param waiting whether it waits for a person
     */
    public record Told(Subject subject, String words, boolean waiting) {}

    /**
     * A case as a line of a list.
     *
     * @param words title of the video, or beginning of the comment; null if they are erased
     * @param childSafety whether it may be about harm to children
     */
    public record Listed(@Nullable String words, boolean childSafety) {}

    /**
     * What a case is about.
     *
     * @throws ProblemException CASE_NOT_FOUND
     */
    @Transactional(readOnly = true)
    public Told told(UUID caseId) {
        var one = find(caseId);
        var content = one.content();
        String words = one.kind() == ContentKind.COMMENT
                ? content.text()
                : Stream.of(content.title(), content.description())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        return new Told(one.subject(), words == null ? "" : words, one.isWaiting());
    }

    /** These cases as lines of a list, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, Listed> listed(Collection<UUID> caseIds) {
        return cases.findAllById(caseIds).stream().collect(Collectors.toMap(ReviewCase::id, one -> {
            var content = one.content();
            return new Listed(content.title() == null ? content.excerpt() : content.title(), one.isApart());
        }));
    }

    /**
     * The text of the comment of a case; empty if the case is about a video.
     *
     * @throws ProblemException CASE_NOT_FOUND
     */
    @Transactional(readOnly = true)
    public Optional<String> commentText(UUID caseId) {
        return Optional.of(find(caseId))
                .filter(one -> one.kind() == ContentKind.COMMENT)
                .map(one -> one.content().text());
    }

    private ReviewCase find(UUID caseId) {
        return cases.findById(caseId)
                .orElseThrow(
                        () -> new ProblemException(ReviewProblem.CASE_NOT_FOUND, "There is no case " + caseId + "."));
    }
}
