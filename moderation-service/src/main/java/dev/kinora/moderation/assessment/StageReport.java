package dev.kinora.moderation.assessment;

import dev.kinora.moderation.policy.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one stage did and found. Scores are raw: no floor, no threshold.
 *
 * @param cause stable code of why the stage has no answer; null if it has one
 * @param urgent whether the missing answer itself hints at severe content
 * @param readings scores of texts, one per piece of text
 * @param findings scores of the whole or of a time range
 * @param doubts why the answer of the stage may not be relied on
 * @param remarks what the stage says about the whole; null if nothing
 * @param frames scores of single frames; null for stages that do not score any
 * @param coverage how much of the video the stage has seen and heard; null for stages that look at text or files
 */
public record StageReport(
        Stage stage,
        State state,
        @Nullable String cause,
        boolean urgent,
        List<Reading> readings,
        List<Finding> findings,
        List<Concern> doubts,
        @Nullable Remarks remarks,
        @Nullable FrameScores frames,
        @Nullable Coverage coverage,
        Effort effort) {

    /** Whether a stage has an answer. */
    public enum State {
        /** It ran and answered. */
        RAN,
        /** It does not exist in this installation, or had nothing to look at. */
        SKIPPED,
        /** It was tried and gave no answer. */
        FAILED
    }

    public StageReport {
        Objects.requireNonNull(state, "state");
        readings = readings == null ? List.of() : List.copyOf(readings);
        findings = findings == null ? List.of() : List.copyOf(findings);
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
        effort = effort == null ? Effort.NONE : effort;
    }

    /** The report of a stage that scores texts. */
    public static StageReport read(Stage stage, List<Reading> readings, List<? extends Concern> doubts) {
        return new StageReport(
                stage, State.RAN, null, false, readings, List.of(), List.copyOf(doubts), null, null, null, Effort.NONE);
    }

    /** The report of a stage that found these things, or nothing. */
    public static StageReport found(Stage stage, List<Finding> findings, List<? extends Concern> doubts) {
        return new StageReport(
                stage, State.RAN, null, false, List.of(), findings, List.copyOf(doubts), null, null, null, Effort.NONE);
    }

    /** The report of a stage that does not exist here. */
    public static StageReport skipped(Stage stage, String cause) {
        return without(stage, State.SKIPPED, cause, false);
    }

    /** The report of a stage that gave no answer. */
    public static StageReport failed(Stage stage, String cause) {
        return failed(stage, cause, false);
    }

    /** The report of a stage that gave no answer, which may itself hint at severe content. */
    public static StageReport failed(Stage stage, String cause, boolean urgent) {
        return without(stage, State.FAILED, cause, urgent);
    }

    private static StageReport without(Stage stage, State state, String cause, boolean urgent) {
        return new StageReport(
                stage, state, cause, urgent, List.of(), List.of(), List.of(), null, null, null, Effort.NONE);
    }

    /** The same with what the stage says about the whole. */
    public StageReport remarking(Remarks said) {
        return new StageReport(stage, state, cause, urgent, readings, findings, doubts, said, frames, coverage, effort);
    }

    /** The same with scores of texts. */
    public StageReport reading(List<Reading> read) {
        return new StageReport(stage, state, cause, urgent, read, findings, doubts, remarks, frames, coverage, effort);
    }

    /** The same with what was found beside the readings. */
    public StageReport finding(List<Finding> found) {
        return new StageReport(stage, state, cause, urgent, readings, found, doubts, remarks, frames, coverage, effort);
    }

    /** The same with the scores of single frames. */
    public StageReport scoring(FrameScores scored) {
        return new StageReport(
                stage, state, cause, urgent, readings, findings, doubts, remarks, scored, coverage, effort);
    }

    /** The same with what the stage has seen. */
    public StageReport covering(Coverage covered) {
        return new StageReport(
                stage, state, cause, urgent, readings, findings, doubts, remarks, frames, covered, effort);
    }

    /** The same with what it took. */
    public StageReport taking(Effort spent) {
        return new StageReport(
                stage, state, cause, urgent, readings, findings, doubts, remarks, frames, coverage, spent);
    }

    StageReport erased() {
        return new StageReport(
                stage,
                state,
                cause,
                urgent,
                readings.stream().map(Reading::erased).toList(),
                findings.stream().map(Finding::erased).toList(),
                doubts,
                remarks == null ? null : remarks.erased(),
                frames,
                coverage,
                effort);
    }

    /** Why the stage has no answer; for a stage without an answer only. */
    Concern.NoAnswer noAnswer() {
        return new Concern.NoAnswer(cause == null ? "FAILED_" + stage : cause, urgent);
    }
}
