package dev.kinora.moderation.heads;

import dev.kinora.moderation.text.TextModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff see of the heads. */
@Component
class HeadViews {

    private static final int VERSIONS = 30;

    private static final List<String> LIMITS = List.of(
            "People mostly decide about what the model or a report brought to them, so the figures are about such comments and "
                    + "not about all.",
            "The head of a kind of harm that fewer than ten decisions named stays as it was, even if people approve all that it "
                    + "holds.",
            "People are taken for right. How much they agree with each other is not measured here.",
            "Threats of hate, graphic violence and harm to minors are not learned: their heads are those that came with the "
                    + "model.",
            "Only texts that the model can read are learned from: its languages, and not longer than its input.",
            "A long comment is learned from as a whole, but also scored in pieces.",
            "The same heads score titles and descriptions of videos, which nobody's decisions about comments examine.",
            "With few held-out decisions the intervals are wide; a difference within them proves nothing.");

    private final TextModel model;
    private final HeadVersions versions;
    private final HeadRegistry registry;
    private final HeadRuns runs;
    private final LessonRows lessons;
    private final HeadsProperties properties;

    HeadViews(
            TextModel model,
            HeadVersions versions,
            HeadRegistry registry,
            HeadRuns runs,
            LessonRows lessons,
            HeadsProperties properties) {
        this.model = model;
        this.versions = versions;
        this.registry = registry;
        this.runs = runs;
        this.lessons = lessons;
        this.properties = properties;
    }

    /**
     * All about the heads.
     *
     * @param encoder version of the model; null if it is not loaded or its heads cannot be learned
     * @param live the version that scores; 0 for the heads that came with the model
     * @param previous the version that scored before, to which one can go back; null if none did
     * @param decisions decisions of people about comments that count
     * @param newDecisions those since the newest version was learned
     * @param automatic whether versions that pass the gate go live by themselves
     * @param run the newest training
     * @param switches which version scored since when, the newest first
     * @param versions the newest first
     */
    record HeadsOverview(
            @Nullable String encoder,
            int live,
            @Nullable Integer previous,
            int decisions,
            int newDecisions,
            boolean automatic,
            HeadRuns.@Nullable HeadRun run,
            List<HeadVersions.HeadSwitch> switches,
            List<HeadVersion> versions) {}

    /**
     * The model card of the heads that score.
     *
     * @param model version of the model, with that of the heads, as assessments record it
     * @param shipped whether the heads are those that came with the model; its figures are in its own card then
     * @param version the live version with all its figures; null if they are those that came with the model
     * @param limits known limits, one sentence each
     */
    record CommentModelCard(
            String model,
            boolean shipped,
            @Nullable Instant since,
            @Nullable HeadVersion version,
            List<String> limits) {}

    HeadsOverview overview() {
        var encoder = model.shippedHeads().map(TextModel.ShippedHeads::encoder).orElse(null);
        var newest = versions.newest(VERSIONS);
        return new HeadsOverview(
                encoder,
                encoder == null ? HeadVersion.SHIPPED : registry.live(encoder),
                encoder == null ? null : registry.previous(encoder).orElse(null),
                lessons.count(),
                newest.isEmpty()
                        ? lessons.count()
                        : lessons.countSince(newest.getFirst().origin().until()),
                properties.automatic(),
                runs.last().orElse(null),
                encoder == null ? List.of() : versions.switches(encoder, VERSIONS),
                newest);
    }

    CommentModelCard card() {
        return model.shippedHeads()
                .flatMap(shipped -> learned(shipped.encoder()))
                .orElseGet(() -> new CommentModelCard(model.status().model(), true, null, null, LIMITS));
    }

    /** The card of the live version; empty if the heads that came with the model score, as they do for a damaged one. */
    private Optional<CommentModelCard> learned(String encoder) {
        return versions.switches(encoder, 1).stream()
                .findFirst()
                .filter(live -> versions.heads(live.version(), encoder).isPresent())
                .flatMap(live -> versions.find(live.version())
                        .map(version -> new CommentModelCard(
                                TextModel.LearnedHeads.modelVersion(encoder, live.version()),
                                false,
                                live.at(),
                                version,
                                LIMITS)));
    }
}
