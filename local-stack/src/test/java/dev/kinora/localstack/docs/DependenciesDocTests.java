package dev.kinora.localstack.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DependenciesDocTests {

    private static final List<String> WORKSPACES = List.of("web-ui", "admin-ui", "ui-kit");

    private final MavenModels models = new MavenModels();
    private final List<String> modules =
            models.module(GeneratedFile.ROOT.resolve("pom.xml")).getModules();

    private record Library(String name, String version, String license, Set<String> users) {

        Library(String name, String version, String license) {
            this(name, version, license, new TreeSet<>());
        }

        String row() {
            return "| `%s` | %s | %s | %s |\n".formatted(name, version, license, String.join(", ", users));
        }
    }

    @Test
    void dependenciesAreListedAsTheBuildDeclaresThem() throws IOException {
        GeneratedFile.verify("docs/dependencies.md", """
                # Dependencies

                Made by `DependenciesDocTests` from the `pom.xml` and `package.json` files, the POMs of the artifacts and
                `package-lock.json`; do not edit. Only direct dependencies are listed. The license is the one that the artifact
                declares: a binary inside it can be under another one, which [NOTICE](../NOTICE) names.

                ## Java
                %s
                ## Java, for tests only
                %s
                ## Front ends
                %s""".formatted(
                        table(javaLibraries(false)), table(javaLibraries(true)), table(npmPackages())));
    }

    @Test
    void noticeNamesEveryShippedLibraryUnderACopyleftLicense() throws IOException {
        String notice = Files.readString(GeneratedFile.ROOT.resolve("NOTICE"));
        assertThat(javaLibraries(false).values())
                .filteredOn(library -> !Licenses.offersPermissive(library.license()))
                .isNotEmpty()
                .allSatisfy(
                        library -> assertThat(notice).contains(library.name().split(":")[1]));
    }

    private static String table(Map<String, Library> libraries) {
        var text = new StringBuilder("| library | version | license | used by |\n|---|---|---|---|\n");
        libraries.values().forEach(library -> text.append(library.row()));
        return text.toString();
    }

    /** The libraries that only tests use, or the shipped ones. */
    private Map<String, Library> javaLibraries(boolean forTests) {
        Map<String, Library> shipped = new TreeMap<>();
        Map<String, Library> tests = new TreeMap<>();
        for (String module : modules) {
            Path pom = GeneratedFile.ROOT.resolve(module).resolve("pom.xml");
            for (Dependency dependency : models.module(pom).getDependencies()) {
                if (!dependency.getGroupId().equals("dev.kinora")) {
                    boolean test = module.equals("test-support") || "test".equals(dependency.getScope());
                    (test ? tests : shipped)
                            .computeIfAbsent(name(dependency), name -> library(name, dependency))
                            .users()
                            .add(module);
                }
            }
        }
        tests.keySet().removeAll(shipped.keySet());
        return forTests ? tests : shipped;
    }

    private static String name(Dependency dependency) {
        String classifier = dependency.getClassifier();
        String name = dependency.getGroupId() + ":" + dependency.getArtifactId();
        return classifier == null ? name : name + ":" + classifier;
    }

    private Library library(String name, Dependency dependency) {
        Model artifact = models.artifact(dependency);
        return new Library(name, dependency.getVersion(), Licenses.declared(artifact.getLicenses()));
    }

    private static Map<String, Library> npmPackages() throws IOException {
        JsonNode locked = json("package-lock.json").path("packages");
        Map<String, Library> packages = new TreeMap<>();
        for (String workspace : WORKSPACES) {
            for (String name :
                    json(workspace + "/package.json").path("dependencies").propertyNames()) {
                if (!name.startsWith("@kinora/")) {
                    JsonNode own = locked.path(workspace + "/node_modules/" + name);
                    JsonNode entry = own.isMissingNode() ? locked.path("node_modules/" + name) : own;
                    packages.computeIfAbsent(
                                    name,
                                    each -> new Library(
                                            each,
                                            entry.path("version").asString(),
                                            entry.path("license").asString()))
                            .users()
                            .add(workspace);
                }
            }
        }
        return packages;
    }

    private static JsonNode json(String file) throws IOException {
        return new JsonMapper().readTree(Files.readAllBytes(GeneratedFile.ROOT.resolve(file)));
    }
}
