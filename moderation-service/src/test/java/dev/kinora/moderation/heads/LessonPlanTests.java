package dev.kinora.moderation.heads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.textclassifier.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LessonPlanTests {

    private static final int MOST = 5000;

    private final Site site = new Site(1);
    private final byte[] print = site.print();
    private int number;

    private Lesson about(byte[] text, ReasonCode reason, int person) {
        return Site.lesson(number++, text, reason, Site.person(person), site.features());
    }

    private static Stream<Lesson> counted(LessonPlan plan) {
        return Stream.concat(plan.training().stream(), plan.heldOut().stream());
    }

    @Test
    void countsATextOnceHoweverOftenOnePersonDecidesAboutIt() {
        List<Lesson> all = new ArrayList<>(IntStream.range(0, 10_000)
                .mapToObj(_ -> about(print, ReasonCode.HATE, 1))
                .toList());
        all.add(about(print, ReasonCode.NO_VIOLATION, 2));
        all.add(about(print, ReasonCode.NO_VIOLATION, 3));

        var plan = LessonPlan.of(all, MOST);

        assertThat(counted(plan).map(Lesson::reason)).containsExactly(ReasonCode.NO_VIOLATION);
        assertThat(plan.counts().repeated()).isEqualTo(10_001);
    }

    @Test
    void leavesOutTextsThatPeopleContradictEachOtherAbout() {
        var plan = LessonPlan.of(
                List.of(about(print, ReasonCode.HATE, 1), about(print, ReasonCode.NO_VIOLATION, 2)), MOST);

        assertThat(counted(plan)).isEmpty();
        assertThat(plan.counts().contradicted()).isEqualTo(2);
    }

    @Test
    void letsNobodyCountMoreThanAllOthersTogether() {
        List<Lesson> all = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            all.add(about(site.print(), ReasonCode.HATE, 1));
        }
        for (int i = 0; i < 150; i++) {
            all.add(about(site.print(), ReasonCode.NO_VIOLATION, 2 + i % 2));
        }
        assertThat(of(LessonPlan.of(all, MOST), Site.person(1))).isEqualTo(LessonPlan.OF_ONE_PERSON);
        for (int i = 0; i < 250; i++) {
            all.add(about(site.print(), ReasonCode.NO_VIOLATION, 4 + i % 2));
        }

        var plan = LessonPlan.of(all, MOST);

        assertThat(of(plan, Site.person(1))).isEqualTo(400);
        assertThat(plan.counts().ofOnePerson()).isEqualTo(500);
        assertThat(plan.counts().people()).isEqualTo(5);
    }

    private static long of(LessonPlan plan, UUID person) {
        return counted(plan).filter(one -> one.person().equals(person)).count();
    }

    @Test
    void letsAPersonAloneCount() {
        assertThat(counted(LessonPlan.of(site.decisions(700), MOST))).hasSize(700);
    }

    @Test
    void takesTheNewestWhereThereAreTooMany() {
        var plan = LessonPlan.of(site.decisions(300), 100);

        assertThat(counted(plan)).hasSize(100).allMatch(one -> one.decisionId().getLeastSignificantBits() >= 200);
        assertThat(plan.counts().tooOld()).isEqualTo(200);
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        var features = site.features();
        features[3] = Float.NaN;

        var plan = LessonPlan.of(List.of(Site.lesson(1, print, ReasonCode.HATE, Site.person(1), features)), MOST);

        assertThat(counted(plan)).isEmpty();
    }

    @Test
    void neverTeachesATextThatExamines() {
        var plan = LessonPlan.of(site.decisions(2000), MOST);

        assertThat(plan.heldOut()).hasSizeBetween(400, 600).allMatch(Lesson::heldOut);
        assertThat(plan.training()).noneMatch(Lesson::heldOut);
    }

    @Test
    void isTheSameWhateverTheOrderAndAnotherAfterAnotherDecision() {
        var all = new ArrayList<>(site.decisions(200));
        var digest = LessonPlan.of(all, MOST).digest();
        Collections.shuffle(all, new Random(3));

        assertThat(LessonPlan.of(all, MOST).digest()).isEqualTo(digest);
        all.set(0, Site.otherwise(all.getFirst(), ReasonCode.SELF_HARM));
        assertThat(LessonPlan.of(all, MOST).digest()).isNotEqualTo(digest);
    }

    @Test
    void teachesOnlyTheNamedLabel() {
        var hate = about(print, ReasonCode.HATE, 1);
        var harmless = about(print, ReasonCode.NO_VIOLATION, 1);
        var minors = about(print, ReasonCode.CHILD_SAFETY, 1);

        assertThat(Lesson.LEARNED.stream().filter(label -> Boolean.TRUE.equals(hate.target(label))))
                .containsExactly(Label.H);
        assertThat(hate.target(Label.V)).isNull();
        assertThat(hate.target(Label.OK)).isFalse();
        assertThat(harmless.target(Label.V)).isFalse();
        assertThat(minors.target(Label.OK)).isFalse();
        assertThat(minors.target(Label.S)).isNull();
        assertThat(Lesson.teaches(ReasonCode.SPAM)).isFalse();
        assertThat(Lesson.teaches(ReasonCode.OTHER)).isFalse();
    }
}
