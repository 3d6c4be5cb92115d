package dev.kinora.video;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.testsupport.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

class StructureTests {

    private static final String BASE = "dev.kinora.video.";

    @Test
    void keepsTheFeaturesApart() {
        ApplicationModules.of(VideoServiceApplication.class).verify();
    }

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(HouseRules.mainClassesOf("dev.kinora.video"));
    }

    @Test
    void keepsAlgorithmsFreeOfSpring() {
        HouseRules.checkFreeOfSpring(
                HouseRules.mainClassesOf("dev.kinora.video"),
                BASE + "rendition.Ladder",
                BASE + "source.ContainerFormat",
                BASE + "source.SourceMedia",
                BASE + "engine.Progress",
                BASE + "rendition.PosterImage",
                BASE + "playback.PlaybackTokens",
                BASE + "caption.CaptionReader",
                BASE + "caption.CueText",
                BASE + "outcome.VideoState",
                BASE + "search.SearchTerms");
    }

    @Test
    void noticesAPlantedFault() {
        var planted = new ClassFileImporter().importClasses(PlantedController.class);
        assertThatThrownBy(() -> HouseRules.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("drop `public`");
    }

    /** A controller that anybody could call. */
    @RestController
    public static class PlantedController {}
}
