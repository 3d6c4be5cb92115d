package dev.kinora.moderation.heads;

import dev.kinora.moderation.heads.HeadRuns.Step;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextModel.ShippedHeads;
import dev.kinora.textclassifier.LabelHeads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.springframework.stereotype.Component;

/**
 * Learns heads from the stored lessons and examines them. It works on the thread of its caller and on bounded data; the model is
 * asked for a few texts at a time, so that screening goes on.
 */
@Component
class HeadTraining {

    private static final int FEW = 16;

    /** So many times more lessons are read than count, because copies and the surplus of one person fall out. */
    private static final int READ = 4;

    private final TextModel model;
    private final LessonRows rows;
    private final Policies policies;
    private final HeadsProperties properties;

    HeadTraining(TextModel model, LessonRows rows, Policies policies, HeadsProperties properties) {
        this.model = model;
        this.rows = rows;
        this.policies = policies;
        this.properties = properties;
    }

    /** Learned heads with their exam. */
    record Trained(
            HeadVersion.HeadOrigin origin, HeadLearner.Learned learned, Exam exam, List<HeadGate.GateReason> reasons) {}

    /** The lessons that count at an instant. */
    LessonPlan plan(String encoder, Instant until) {
        return plan(encoder, until, properties.decisions());
    }

    private LessonPlan plan(String encoder, Instant until, int most) {
        return LessonPlan.of(rows.at(until, encoder, READ * most), most);
    }

    /**
     * Learns and examines.
     *
     * @param live the heads that they are compared with
     * @param progress gets the step and the percentage of it
     */
    Trained train(
            ShippedHeads shipped, LabelHeads live, LessonPlan plan, Instant until, ObjIntConsumer<Step> progress) {
        var digest = plan.digest();
        var learned = new HeadLearner(shipped.heads(), plan.training())
                .learn(share -> progress.accept(Step.LEARNING, (int) (100 * share)));
        progress.accept(Step.EXAMINING, 0);
        var rules = policies.active().rules();
        var greetings = greetings();
        var counted = new Exam.GreetingCounts(
                greetings.size(),
                Examiner.held(live, greetings, rules),
                Examiner.held(learned.heads(), greetings, rules));
        var exam = new Examiner(plan.heldOut(), live, learned.heads(), rules, seed(digest)).examine(counted);
        var from = plan.training().isEmpty() ? null : plan.training().getLast().decidedAt();
        var origin = new HeadVersion.HeadOrigin(
                shipped.encoder(), HeadLearner.METHOD, digest, properties.decisions(), from, until, plan.counts());
        return new Trained(origin, learned, exam, HeadGate.reasons(exam, learned.changed()));
    }

    /** The same heads again, from what is stored. */
    LabelHeads again(HeadVersion version, ShippedHeads shipped) {
        var origin = version.origin();
        var plan = plan(origin.encoder(), origin.until(), origin.most());
        if (!plan.digest().equals(origin.digest())) {
            throw new IllegalStateException("Lessons of version " + version.version() + " are gone");
        }
        return new HeadLearner(shipped.heads(), plan.training()).learn(_ -> {}).heads();
    }

    private List<float[]> greetings() {
        var texts = Greetings.texts();
        List<float[]> features = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += FEW) {
            model.encode(texts.subList(i, Math.min(i + FEW, texts.size())))
                    .forEach(encoded -> features.add(encoded.features()));
        }
        return features;
    }

    private static long seed(String digest) {
        return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }
}
