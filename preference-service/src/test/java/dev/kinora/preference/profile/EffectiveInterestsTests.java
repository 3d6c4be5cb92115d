package dev.kinora.preference.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectiveInterestsTests {

    private static final String FOOD = "Food & Cooking";
    private static final String PETS = "Pets & Animals";
    private static final PreferenceProfile UNKNOWN = PreferenceProfile.unknown(UUID.randomUUID());

    @Test
    void isEmptyForAnUnknownViewer() {
        assertThat(EffectiveInterests.of(UNKNOWN)).isEmpty();
    }

    @Test
    void areSharedEquallyAmongDeclaredCategories() {
        assertThat(EffectiveInterests.of(UNKNOWN.declaring(List.of(PETS, FOOD))))
                .containsExactly(new CategoryWeight(FOOD, 0.5), new CategoryWeight(PETS, 0.5));
    }

    @Test
    void areTheInferredOnesIfNothingIsDeclared() {
        var inferred = List.of(new CategoryWeight(FOOD, 0.75), new CategoryWeight(PETS, 0.25));

        assertThat(EffectiveInterests.of(UNKNOWN.inferring(inferred, PreferenceSource.LOCAL)))
                .isEqualTo(inferred);
    }

    @Test
    void areHalfDeclaredAndHalfInferred() {
        var profile = UNKNOWN.declaring(List.of(PETS))
                .inferring(
                        List.of(new CategoryWeight(FOOD, 0.8), new CategoryWeight(PETS, 0.2)), PreferenceSource.LOCAL);

        assertThat(EffectiveInterests.of(profile))
                .containsExactly(new CategoryWeight(PETS, 0.6), new CategoryWeight(FOOD, 0.4));
    }

    @Test
    void isEmptyWithoutConsent() {
        assertThat(EffectiveInterests.of(UNKNOWN.declaring(List.of(PETS)).personalized(false)))
                .isEmpty();
    }
}
