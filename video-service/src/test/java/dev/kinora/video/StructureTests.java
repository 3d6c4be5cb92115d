package dev.kinora.video;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.testsupport.DescribedProblems;
import dev.kinora.testsupport.HouseRules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

class StructureTests {

    private static final JavaClasses MAIN = HouseRules.mainClassesOf("dev.kinora.video");

    private static final String BASE = "dev.kinora.video.";

    @Test
    void keepsTheFeaturesApart() {
        ApplicationModules.of(VideoServiceApplication.class).verify();
    }

    @Test
    void hasNoPackagesThatNeedEachOther() {
        slices().matching(BASE + "(**)")
                .should()
                .beFreeOfCycles()
                .because(
                        "two packages that need each other are one: join them, or turn one arrow with an event or a port")
                .check(MAIN);
    }

    @Test
    void describesEveryProblemThatItsCodeNames() {
        DescribedProblems.verify("dev.kinora.video");
    }

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(MAIN);
    }

    @Test
    void keepsAlgorithmsFreeOfSpring() {
        HouseRules.checkFreeOfSpring(
                MAIN,
                BASE + "transcode.rendition.Ladder",
                BASE + "transcode.source.ContainerFormat",
                BASE + "transcode.source.SourceMedia",
                BASE + "transcode.ffmpeg.Progress",
                BASE + "transcode.rendition.PosterImage",
                BASE + "playback.PlaybackTokens",
                BASE + "caption.CaptionReader",
                BASE + "caption.CueText",
                BASE + "catalog.metadata.VideoState",
                BASE + "search.SearchTerms");
    }

    @Test
    void noticesAPlantedFault() {
        var planted = new ClassFileImporter().importClasses(PlantedController.class);
        assertThatThrownBy(() -> HouseRules.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("drop `public`");
    }

    @Test
    void noticesAPlantedSleep() {
        var planted = new ClassFileImporter().importClasses(PlantedSleep.class);
        assertThatThrownBy(() -> HouseRules.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("instead of sleeping");
    }

    /** Code that sleeps instead of awaiting a condition. */
    static class PlantedSleep {
        void hope() throws InterruptedException {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    /** A controller without an access rule. */
    @RestController
    public static class PlantedController {}
}
