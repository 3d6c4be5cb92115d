package dev.kinora.preference.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.Categories;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredPreferencesTests {

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void acceptsNoneAndAllNineteenCategories() {
        assertThat(validator.validate(new DeclaredPreferences(List.of()))).isEmpty();
        assertThat(validator.validate(new DeclaredPreferences(Categories.ALL))).isEmpty();
    }

    @Test
    void refusesAnUnknownCategory() {
        assertThat(validator.validate(new DeclaredPreferences(List.of("Gambling"))))
                .isNotEmpty();
        assertThat(validator.validate(new DeclaredPreferences(List.of("food & cooking"))))
                .isNotEmpty();
    }

    @Test
    void refusesRepeatsAndAbsentNames() {
        assertThat(validator.validate(new DeclaredPreferences(List.of("Home & DIY", "Home & DIY"))))
                .isNotEmpty();
        assertThat(validator.validate(new DeclaredPreferences(Arrays.asList("Home & DIY", null))))
                .isNotEmpty();
    }
}
