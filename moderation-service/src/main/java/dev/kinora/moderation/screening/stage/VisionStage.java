package dev.kinora.moderation.screening.stage;

import dev.kinora.events.moderation.Suggestion;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Coverage;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Remarks;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.ScreeningMedia;
import dev.kinora.moderation.vision.VideoModerator;
import dev.kinora.moderation.vision.VideoQuestion;
import dev.kinora.moderation.vision.VisionResult;
import dev.kinora.moderation.vision.VisionResult.Answer;
import dev.kinora.moderation.vision.VisionResult.NoAnswer;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Asks the vision model about the video, in the words of the policy in force; about a long one window by window, and one
 * window without answer is none.
 */
class VisionStage implements VideoStage {

    private static final int LONGEST_SUMMARY = 500;

    /** Not worth waiting for, unlike the budget of all: a person gets the video at once. */
    static final String SHARE_SPENT = "VISION_SHARE_SPENT";

    private final VideoModerator moderator;
    private final ScreeningMedia media;
    private final BiPredicate<UUID, UUID> share;
    private final Supplier<List<PolicyCategory>> categories;
    private final Duration window;

    /**
     * Creates the stage.
     *
     * @param share takes a question from the share of a video and its creator, in this order; false if it is spent
     * @param categories what breaks the rules now
     * @param window how much of a video is asked about at once
     */
    VisionStage(
            VideoModerator moderator,
            ScreeningMedia media,
            BiPredicate<UUID, UUID> share,
            Supplier<List<PolicyCategory>> categories,
            Duration window) {
        this.moderator = moderator;
        this.media = media;
        this.share = share;
        this.categories = categories;
        this.window = window;
    }

    @Override
    public Stage stage() {
        return Stage.VISION;
    }

    @Override
    public StageReport look(VideoTranscoded video) {
        long durationMs = video.media().durationMs();
        var seen = isThere() ? media.forVision(video.media().playbackId()) : ScreeningMedia.ForVision.NOTHING;
        var question = new VideoQuestion(video.videoId(), words(video), durationMs, categories.get(), seen.media());
        List<VideoQuestion> questions = seen.whole() && isThere() ? windows(question) : List.of(question);
        return ask(questions, video.author().accountId(), seen, durationMs);
    }

    /** What the creator wrote. */
    static VideoQuestion.Words words(VideoTranscoded video) {
        var captions = video.text().captions();
        return new VideoQuestion.Words(
                video.text().title(),
                video.text().description(),
                video.text().hashtags(),
                video.text().category(),
                captions == null ? null : captions.text());
    }

    /** Whether there is a vision model, which needs the media. */
    private boolean isThere() {
        return !moderator.provider().equals("local");
    }

    private List<VideoQuestion> windows(VideoQuestion whole) {
        var windows = VideoWindows.of(whole.durationMs(), window);
        return windows.isEmpty()
                ? List.of(whole)
                : windows.stream()
                        .map(part -> new VideoQuestion(
                                whole.videoId(),
                                whole.words(),
                                whole.durationMs(),
                                whole.categories(),
                                whole.media(),
                                part))
                        .toList();
    }

    private StageReport ask(
            List<VideoQuestion> questions, UUID creator, ScreeningMedia.ForVision seen, long durationMs) {
        List<Answer> answers = new ArrayList<>();
        for (VideoQuestion question : questions) {
            switch (look(question, creator)) {
                case NoAnswer none -> {
                    return unanswered(none, answers);
                }
                case Answer answer -> answers.add(answer);
            }
        }
        var coverage = seen.whole()
                ? Coverage.whole(durationMs)
                : Coverage.frames(seen.media().size(), durationMs);
        return StageReport.found(Stage.VISION, findings(answers), doubts(answers, seen.whole()))
                .remarking(remarks(answers))
                .covering(coverage)
                .taking(effort(answers));
    }

    private VisionResult look(VideoQuestion question, UUID creator) {
        return isThere() && !share.test(question.videoId(), creator)
                ? new NoAnswer(SHARE_SPENT, "The share of this video or its creator is spent for today.", false)
                : moderator.look(question);
    }

    /** A report without answer, with what was found before. */
    private StageReport unanswered(NoAnswer none, List<Answer> before) {
        if (!isThere()) {
            return StageReport.skipped(Stage.VISION, none.code());
        }
        return new StageReport(
                Stage.VISION,
                StageReport.State.FAILED,
                none.code(),
                none.urgent(),
                List.of(),
                findings(before),
                List.of(),
                null,
                null,
                null,
                (before.isEmpty() ? Effort.NONE : effort(before)).including(Effort.NONE.billed(none.bill())));
    }

    private static List<Finding> findings(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.findings().stream()
                        .map(finding -> finding(finding, answer.source().version())))
                .toList();
    }

    private static Remarks remarks(List<Answer> answers) {
        String summary = answers.stream()
                .map(Answer::reason)
                .filter(reason -> !reason.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
        String language = answers.stream()
                .map(Answer::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String category = answers.stream()
                .flatMap(answer -> answer.suggestedCategories().stream())
                .findFirst()
                .orElse(null);
        var suggestion = new Suggestion(category, answers.getFirst().hashtags());
        return new Remarks(summary.substring(0, Math.min(LONGEST_SUMMARY, summary.length())), language, suggestion);
    }

    private static Effort effort(List<Answer> answers) {
        var all = answers.stream().map(Answer::bill).reduce(Bill.NONE, Bill::plus);
        return answers.getFirst().source().effort().billed(all);
    }

    private static List<Concern> doubts(List<Answer> answers, boolean whole) {
        List<Concern> doubts = new ArrayList<>();
        if (answers.stream().anyMatch(answer -> !answer.safe())) {
            doubts.add(Concern.Doubt.VISION_UNSAFE);
        }
        if (answers.stream().anyMatch(Answer::instructsModel)) {
            doubts.add(Concern.Doubt.INSTRUCTS_MODEL);
        }
        if (answers.stream().anyMatch(answer -> answer.droppedCodes() > 0)) {
            doubts.add(Concern.Doubt.UNKNOWN_CODES);
        }
        if (!whole) {
            doubts.add(Concern.Doubt.STILLS_ONLY);
        }
        return doubts;
    }

    private static Finding finding(VisionResult.Finding found, String version) {
        return new Finding(
                found.code(),
                found.category(),
                found.score(),
                found.startMs(),
                found.endMs(),
                found.evidence(),
                version);
    }
}
