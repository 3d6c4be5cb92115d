package dev.kinora.moderation.assessment.store;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Judgment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of assessments and of the verdicts that were drawn from them. Rows are only added; see erasure for the exception. */
@Component
public class Assessments {

    private final AssessmentRepository stored;

    Assessments(AssessmentRepository stored) {
        this.stored = stored;
    }

    /** Stores an assessment with its verdict, in the transaction that acts on the verdict. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Judgment judgment) {
        stored.save(new StoredAssessment(judgment));
    }

    /** The assessment with this id; empty for content that was screened before assessments were stored. */
    @Transactional(readOnly = true)
    public Optional<Assessment> find(UUID id) {
        return stored.findById(id).map(StoredAssessment::assessment);
    }

    /** The probability with which chance alone brings this video to a person; empty if chance does not matter to it. */
    @Transactional(readOnly = true)
    public Optional<Double> propensity(UUID id) {
        return stored.findById(id).map(StoredAssessment::propensity);
    }

    /** The newest assessments of this kind of content, newest first. */
    @Transactional(readOnly = true)
    public List<Assessment> newest(ContentKind kind, int most) {
        return stored.findByKindOrderByAssessedAtDesc(kind, Limit.of(most)).stream()
                .map(StoredAssessment::assessment)
                .toList();
    }

    /** Erases all words of and about the content from an assessment; scores and verdict stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID id) {
        stored.findById(id).ifPresent(StoredAssessment::erase);
    }
}
