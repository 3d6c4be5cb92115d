package dev.kinora.moderation.sampling.estimate;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.sampling.Stratum;
import dev.kinora.moderation.sampling.estimate.SampleRow.State;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often a machine errs in one direction. A pure function of the draws and their answers.
 *
 * @param drawn cases that were opened
 * @param answered how many of them somebody has answered
 * @param waiting how many wait
 * @param lost how many will never count: the content went or changed, or the answer was taken back
 * @param standsFor estimated number of decisions of the machine that the draws stand for
 * @param missing answers that are missing for a number
 * @param rate share of wrong decisions; null as long as answers are missing
 * @param categories for missed harm the share of approvals that are harmful for this reason, for wrong rejections that among the
 *     rejections for it
 * @param stages that among the decisions in which this stage had the highest score; NONE without a score
 * @param months that among the decisions of a month (UTC)
 */
record ErrorRate(
        Direction direction,
        ContentKind kind,
        int drawn,
        int answered,
        int waiting,
        int lost,
        double standsFor,
        int missing,
        @Nullable Rate rate,
        List<ErrorRatePart> categories,
        List<ErrorRatePart> stages,
        List<ErrorRatePart> months) {

    /** Answers from which on a share means something. */
    static final int ANSWERS = 30;

    /** What is wrong about a decision of a machine. */
    enum Direction {
        /** Approved, and a person would not have. */
        MISSED_HARM,
        /** Rejected, and a person would not have. */
        WRONG_REJECTION
    }

    /**
     * A part of the decisions.
     *
     * @param code a reason, a stage, or a month such as 2026-11
     * @param rate null as long as fewer than {@value #ANSWERS} are answered
     */
    record ErrorRatePart(
            @Schema(example = "HATE") String code,

            int answered,
            @Nullable Rate rate) {}

    static ErrorRate of(Stratum stratum, Collection<SampleRow> all) {
        var rows = all.stream().filter(row -> row.stratum() == stratum).toList();
        var answered =
                rows.stream().filter(row -> row.state() == State.ANSWERED).toList();
        boolean approved = stratum == Stratum.APPROVED_VIDEO || stratum == Stratum.APPROVED_COMMENT;
        return new ErrorRate(
                approved ? Direction.MISSED_HARM : Direction.WRONG_REJECTION,
                stratum == Stratum.APPROVED_VIDEO || stratum == Stratum.REJECTED_VIDEO
                        ? ContentKind.VIDEO
                        : ContentKind.COMMENT,
                rows.size(),
                answered.size(),
                count(rows, State.WAITING),
                count(rows, State.LOST),
                rows.stream().mapToDouble(row -> 1 / row.propensity()).sum(),
                Math.max(0, ANSWERS - answered.size()),
                rate(answered, ErrorRate::isWrong),
                approved
                        ? byHarm(answered)
                        : split(answered, row -> row.reason().name()),
                split(answered, row -> row.stage() == null ? "NONE" : row.stage()),
                split(
                        answered,
                        row -> YearMonth.from(row.at().atOffset(ZoneOffset.UTC)).toString()));
    }

    private static int count(List<SampleRow> rows, State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /** A person would have decided otherwise. Where a machine rejected, to restrict is otherwise, too. */
    private static boolean isWrong(SampleRow row) {
        return row.answer() != null
                && (row.outcome() == Outcome.REJECTED
                        ? row.answer().outcome() != Outcome.REJECTED
                        : row.answer().outcome() != Outcome.APPROVED);
    }

    private static @Nullable Rate rate(List<SampleRow> answered, Predicate<SampleRow> hit) {
        if (answered.size() < ANSWERS) {
            return null;
        }
        var share = new WeightedShare();
        answered.forEach(row -> share.add(hit.test(row), row.propensity()));
        return share.rate().orElse(null);
    }

    /** Of all approvals those that are harmful for a reason. */
    private static List<ErrorRatePart> byHarm(List<SampleRow> answered) {
        return answered.stream()
                .filter(ErrorRate::isWrong)
                .map(row -> row.answer() == null ? "" : row.answer().reason().name())
                .distinct()
                .sorted()
                .map(reason -> new ErrorRatePart(
                        reason,
                        answered.size(),
                        rate(
                                answered,
                                row -> isWrong(row)
                                        && row.answer() != null
                                        && row.answer().reason().name().equals(reason))))
                .toList();
    }

    private static List<ErrorRatePart> split(List<SampleRow> answered, Function<SampleRow, String> by) {
        var parts = answered.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(part -> new ErrorRatePart(
                        part.getKey(), part.getValue().size(), rate(part.getValue(), ErrorRate::isWrong)))
                .toList();
    }
}
