package dev.kinora.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTests {

    private final List<String> told = new ArrayList<>();
    private final List<String> built = new ArrayList<>();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Build build;

    @BeforeEach
    void build() {
        write("A.java", "class A {}");
        build = new Build(new Layout(folder, folder.resolve("home")), told::add);
    }

    @Test
    void buildsOnlyWhatHasChanged() {
        run(() -> {});
        run(() -> {});
        assertThat(built).hasSize(1);
        write("A.java", "class A { int changed; }");
        run(() -> {});
        assertThat(built).hasSize(2);
    }

    @Test
    void watchesEveryModuleThatAServiceHas() throws Exception {
        var dependency = Pattern.compile(
                "<dependency>\\s*<groupId>dev\\.kinora</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*</dependency>");
        var found = new TreeSet<String>();
        for (var service : Service.values()) {
            var pom = Files.readString(Path.of("..", service.id(), "pom.xml"));
            dependency.matcher(pom).results().forEach(match -> found.add(match.group(1)));
        }
        assertThat(found).contains("service-starter", "recommender");
        assertThat(Build.SHARED_MODULES).containsAll(found);
    }

    @Test
    void buildsAgainWhenTheResultIsGone() {
        run(() -> {});
        build.buildUnlessFresh(
                folder.resolve("stamp"), List.of(folder.resolve("src")), false, () -> built.add("again"));
        assertThat(built).containsExactly("built", "again");
    }

    @Test
    void rebuildsSourcesEditedDuringTheBuild() {
        run(() -> write("B.java", "class B {}"));
        assertThat(told).anyMatch(line -> line.contains("changed during the build"));
        run(() -> {});
        assertThat(built).hasSize(2);
    }

    @Test
    void remembersNothingOfABuildThatFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(() -> {
                    throw new IllegalStateException("does not compile");
                }));
        run(() -> {});
        assertThat(built).hasSize(2);
    }

    private void run(Runnable tool) {
        build.buildUnlessFresh(folder.resolve("stamp"), List.of(folder.resolve("src")), true, () -> {
            built.add("built");
            tool.run();
        });
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("src"));
            Files.writeString(folder.resolve("src").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
