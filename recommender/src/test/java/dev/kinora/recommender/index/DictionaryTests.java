package dev.kinora.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.text.ItemText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DictionaryTests {

    private final Dictionary all = Dictionary.learn(
            List.of(
                    ItemText.of("bread soup tea", null),
                    ItemText.of("bread soup", null),
                    ItemText.of("bread tea", null)),
            100);

    @Test
    void weighsTheTermsOfAPartAsTheWhole() {
        var part = all.only(Set.of("tea", "bread", "unknown"));
        var text = ItemText.of("bread tea tea", null);

        assertThat(part.size()).isEqualTo(2);
        assertThat(part.documents()).isEqualTo(all.documents());
        assertThat(part.learned()).containsOnlyKeys("bread", "tea");
        assertThat(part.vector(text).weights()).isEqualTo(all.vector(text).weights());
    }

    @Test
    void aPartGrowsWithoutTheWhole() {
        all.vector(ItemText.of("tofu", null));
        var part = all.only(Set.of("tofu", "soup"));
        assertThat(part.learned()).containsOnlyKeys("soup");
        part.vector(ItemText.of("kimchi", null));

        assertThat(part.find("kimchi")).isEqualTo(2);
        assertThat(all.find("kimchi")).isEqualTo(-1);
        assertThat(all.size()).isEqualTo(4);
    }
}
