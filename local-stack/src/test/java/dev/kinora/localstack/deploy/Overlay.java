package dev.kinora.localstack.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The manifests that a kustomization collects, as far as ours go: resources, components and generated config maps. It
 * refuses a field that it does not know, so that it never says less than kustomize. Patches are not applied here; the
 * test that renders with kustomize sees them where kubectl is installed. Contributors need a JDK and Node only, so the
 * rules must hold without it.
 */
final class Overlay {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "labels",
            "resources",
            "components",
            "images",
            "replicas",
            "patches",
            "configMapGenerator");

    private Overlay() {}

    static List<Yaml> manifests(Path folder) {
        Yaml kustomization =
                Yaml.documents(folder.resolve("kustomization.yaml")).getFirst();
        Set<String> fields = kustomization.entries().keySet();
        if (!KNOWN.containsAll(fields)) {
            throw new IllegalArgumentException(folder + " uses more of kustomize than this test knows: " + fields);
        }
        List<Yaml> manifests = new ArrayList<>();
        for (String list : List.of("resources", "components")) {
            for (Yaml entry : kustomization.at(list).items()) {
                manifests.addAll(collect(folder.resolve(entry.text()).normalize()));
            }
        }
        for (Yaml generator : kustomization.at("configMapGenerator").items()) {
            generator.at("files").items().forEach(file -> requireFile(folder.resolve(file.text())));
            generate(generator, manifests);
        }
        for (Yaml patch : kustomization.at("patches").items()) {
            requireFile(folder.resolve(patch.at("path").text()));
        }
        return List.copyOf(manifests);
    }

    /** Adds a config map, or its literals to an existing one. */
    private static void generate(Yaml generator, List<Yaml> manifests) {
        String name = generator.at("name").text();
        Map<String, Object> data = new TreeMap<>();
        if (generator.at("behavior").text().equals("merge")) {
            Yaml merged = manifests.stream()
                    .filter(manifest -> manifest.id().equals("ConfigMap/" + name))
                    .findFirst()
                    .orElseThrow();
            merged.at("data").entries().forEach((key, value) -> data.put(key, value.text()));
            manifests.remove(merged);
        }
        for (Yaml literal : generator.at("literals").items()) {
            String[] pair = literal.text().split("=", 2);
            data.put(pair[0], pair[1]);
        }
        manifests.add(new Yaml(Map.of("kind", "ConfigMap", "metadata", Map.of("name", name), "data", data)));
    }

    private static List<Yaml> collect(Path path) {
        return Files.isDirectory(path) ? manifests(path) : Yaml.documents(path);
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no " + file);
        }
    }
}
