package dev.kinora.localstack.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A value in a YAML document, read by path. A missing map, list or text is an empty one, so that a rule can ask for what
 * may not be there.
 */
record Yaml(@Nullable Object value) {

    static List<Yaml> documents(String text) {
        List<Yaml> documents = new ArrayList<>();
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(text)
                .forEach(document -> {
                    if (document != null) {
                        documents.add(new Yaml(document));
                    }
                });
        return documents;
    }

    static List<Yaml> documents(Path file) {
        try {
            return documents(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node at a path, for example {@code spec.template.spec}. */
    Yaml at(String path) {
        Yaml found = this;
        for (String name : path.split("\\.")) {
            found = new Yaml(found.value instanceof Map<?, ?> map ? map.get(name) : null);
        }
        return found;
    }

    List<Yaml> items() {
        return value instanceof List<?> list ? list.stream().map(Yaml::new).toList() : List.of();
    }

    Map<String, Yaml> entries() {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> entries.put(String.valueOf(key), new Yaml(held)));
        }
        return entries;
    }

    /** The node as text; empty if it is missing. */
    String text() {
        return value == null ? "" : String.valueOf(value);
    }

    boolean isPresent() {
        return value != null;
    }

    /** {@code Deployment/video-service} of a manifest. */
    String id() {
        return at("kind").text() + "/" + at("metadata.name").text();
    }
}
