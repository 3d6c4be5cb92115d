package dev.kinora.localstack.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The manifests that a kustomization collects, as far as ours go: resources, components and generated config maps. It
 * refuses a field that it does not know, so that it never says less than kustomize. Patches are not applied here; the
 * test that renders with kustomize sees them.
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
            manifests.add(new Yaml(Map.of(
                    "kind",
                    "ConfigMap",
                    "metadata",
                    Map.of("name", generator.at("name").text()))));
        }
        for (Yaml patch : kustomization.at("patches").items()) {
            requireFile(folder.resolve(patch.at("path").text()));
        }
        return List.copyOf(manifests);
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
