package dev.kinora.moderation.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The categories that come with the service, in force where a version names none. */
final class ShippedCategories {

    static final List<PolicyCategory> ALL = read();

    private ShippedCategories() {}

    private static List<PolicyCategory> read() {
        try (InputStream in = new ClassPathResource("policies/categories.json").getInputStream()) {
            return List.copyOf(JsonMapper.shared().readValue(in, new TypeReference<List<PolicyCategory>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The categories that come with the service are not readable", e);
        }
    }
}
