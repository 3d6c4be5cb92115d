package dev.kinora.localstack.build;

import dev.kinora.localstack.stack.Layout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Runs all checks of the project in order; the first failure ends the run. */
public final class TestRun {

    /** A part of the checks that can be run alone. */
    public enum Part {
        JAVA,
        UI,
        E2E
    }

    private record Step(Part part, String name, List<String> command) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    Part.JAVA,
                    "Services: format, lint, null checks, structure, unit, slice and integration tests",
                    List.of("./mvnw", "-B", "-ntp", "-T", "2", "-Dstyle.color=never", "verify")),
            new Step(Part.UI, "Front ends: generated types are fresh", List.of("npm", "run", "gen:check")),
            new Step(Part.UI, "Front ends: lint", List.of("npm", "run", "lint")),
            new Step(Part.UI, "Front ends: types", List.of("npm", "run", "typecheck")),
            new Step(Part.UI, "Front ends: tests", List.of("npm", "test")),
            new Step(Part.UI, "Front ends: build", List.of("npm", "run", "build")),
            new Step(Part.UI, "Front ends: size budget", List.of("npm", "run", "size")),
            new Step(Part.E2E, "Journeys in a real browser", List.of("npm", "run", "e2e")));

    private final Layout layout;
    private final Consumer<String> tell;

    public TestRun(Layout layout, Consumer<String> tell) {
        this.layout = layout;
        this.tell = tell;
    }

    /**
     * Runs these parts.
     *
     * @param complete whether a skipped test is a failure; otherwise it is told
     * @throws RuntimeException with the last lines of the failed step
     */
    public void run(List<Part> parts, boolean complete) {
        Path project = layout.project();
        List<String> times = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        var build = new Build(layout, tell);
        if (parts.contains(Part.E2E) && !parts.containsAll(List.of(Part.JAVA, Part.UI))) {
            build.bringUpToDate(); // The journeys run the built services and front ends, which no other part builds
            // here.
        } else {
            build.installPackages(); // The tests of the services also run npm programs.
        }
        for (Step step : STEPS) {
            if (parts.contains(step.part())) {
                Instant start = Instant.now();
                tell.accept("");
                tell.accept("== " + step.name());
                Tool.run(step.name(), project, step.command(), tell);
                skipped.addAll(SkippedTests.find(project, start.truncatedTo(ChronoUnit.SECONDS)));
                times.add(String.format(
                        Locale.ROOT,
                        "%6d s  %s",
                        Duration.between(start, Instant.now()).toSeconds(),
                        step.name()));
            }
        }
        tell.accept("");
        tellOf(skipped, complete);
        times.forEach(tell);
    }

    /** What silently does not run proves nothing. */
    private void tellOf(List<String> skipped, boolean complete) {
        if (skipped.isEmpty()) {
            tell.accept("== All checks passed");
            return;
        }
        var what = "%d tests were skipped:".formatted(skipped.size());
        if (complete) {
            throw new IllegalStateException(what + " " + String.join("; ", skipped));
        }
        tell.accept("== All other checks passed. " + what);
        skipped.forEach(tell);
    }
}
