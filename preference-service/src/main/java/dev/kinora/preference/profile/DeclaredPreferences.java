package dev.kinora.preference.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.kinora.events.Categories;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;

/** The categories that a viewer chose, each at most once. */
@Schema(example = """
            {"declared": ["Music", "Travel"]}""")
record DeclaredPreferences(@NotNull @Size(max = 19) List<@NotNull @Size(max = 60) String> declared) {

    @JsonIgnore
    @AssertTrue(message = "declared must consist of known categories, each at most once") boolean isCatalogued() {
        return declared == null
                || (declared.stream().allMatch(Categories::contains)
                        && new HashSet<>(declared).size() == declared.size());
    }
}
