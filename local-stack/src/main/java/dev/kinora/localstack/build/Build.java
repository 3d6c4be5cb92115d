package dev.kinora.localstack.build;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds services and front ends whose sources have changed since the last build. */
public final class Build {

    private static final Pattern MAVEN_MODULE = Pattern.compile("\\[INFO\\] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)\\]");
    /** The modules that services consist of, besides their own. */
    static final List<String> SHARED_MODULES =
            List.of("event-contracts", "service-starter", "text-classifier", "vision-classifier", "recommender");

    private static final List<String> FRONT_ENDS = List.of("ui-kit", "web-ui", "admin-ui");

    private final Layout layout;
    private final Consumer<String> progress;

    /**
     * Creates a build.
     *
     * @param progress receives short descriptions of the current step
     */
    public Build(Layout layout, Consumer<String> progress) {
        this.layout = layout;
        this.progress = progress;
    }

    /**
     * Builds everything that is out of date.
     *
     * @throws RuntimeException with the last lines of the failed tool
     */
    public void bringUpToDate() {
        buildServices();
        buildFrontEnds();
    }

    private void buildServices() {
        Path project = layout.project();
        List<Path> sources = Stream.concat(
                        SHARED_MODULES.stream(), Arrays.stream(Service.values()).map(Service::id))
                .flatMap(module -> Stream.of(
                        project.resolve(module).resolve("pom.xml"),
                        project.resolve(module).resolve("src/main")))
                .collect(Collectors.toList());
        sources.add(project.resolve("pom.xml"));
        Path stamp = layout.cache().resolve("services.built");
        boolean jarsThere = Arrays.stream(Service.values()).allMatch(service -> Files.exists(jar(service)));
        buildUnlessFresh(stamp, sources, jarsThere, () -> {
            String modules = Arrays.stream(Service.values()).map(Service::id).collect(Collectors.joining(","));
            progress.accept("Building the services (the first time downloads their libraries)");
            Tool.run(
                    "Building the services",
                    project,
                    List.of("./mvnw", "-ntp", "-B", "-Dquick", "-DskipTests", "-pl", modules, "-am", "package"),
                    this::showMavenModule);
        });
        unpackServices();
    }

    /**
     * Runs a build if sources have changed. Changes during the build count as not built, because the tool may have read
     * the files before or after.
     *
     * @param there whether all results of the last build still exist
     */
    void buildUnlessFresh(Path stamp, List<Path> sources, boolean there, Runnable build) {
        String before = Fingerprint.of(sources);
        if (there && Fingerprint.isAt(stamp, before)) {
            return;
        }
        build.run();
        Fingerprint.write(stamp, before);
        if (!Fingerprint.of(sources).equals(before)) {
            progress.accept("Sources changed during the build: the next start builds them again");
        }
    }

    /** Unpacks the jars of all services if they have changed. */
    public void unpackServices() {
        for (Service service : Service.values()) {
            unpack(service);
        }
    }

    private void showMavenModule(String line) {
        Matcher module = MAVEN_MODULE.matcher(line);
        if (module.find()) {
            progress.accept("  " + module.group(2) + "/" + module.group(3) + " " + module.group(1));
        }
    }

    private Path jar(Service service) {
        return layout.project().resolve(service.id()).resolve("target").resolve(service.id() + ".jar");
    }

    /** An unpacked service starts faster than a nested jar, and its classes can be archived. */
    private void unpack(Service service) {
        Path app = layout.app(service.id());
        Path stamp = app.resolveSibling(service.id() + ".unpacked");
        buildUnlessFresh(stamp, List.of(jar(service)), Files.exists(app), () -> {
            deleteTree(app);
            Tool.run(
                    "Unpacking " + service.id(),
                    layout.project(),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar(service).toString(),
                            "extract",
                            "--destination",
                            app.toString()),
                    line -> {});
        });
    }

    private void buildFrontEnds() {
        installPackages();
        Path project = layout.project();
        List<Path> packages = List.of(project.resolve("package.json"), project.resolve("package-lock.json"));
        List<Path> sources = FRONT_ENDS.stream()
                .flatMap(ui -> Stream.of("src", "public", "index.html", "package.json", "vite.config.ts")
                        .map(name -> project.resolve(ui).resolve(name)))
                .collect(Collectors.toList());
        sources.addAll(packages);
        Path stamp = layout.cache().resolve("front-ends.built");
        boolean there = Files.exists(project.resolve("web-ui/dist/index.html"))
                && Files.exists(project.resolve("admin-ui/dist/index.html"));
        buildUnlessFresh(stamp, sources, there, () -> {
            progress.accept("Building the front ends");
            Tool.run("Building the front ends", project, List.of("npm", "run", "build"), line -> {});
        });
    }

    /** Installs the packages of the front ends if the lock file has changed. */
    public void installPackages() {
        Path project = layout.project();
        List<Path> packages = List.of(project.resolve("package.json"), project.resolve("package-lock.json"));
        Path installed = layout.cache().resolve("npm.installed");
        buildUnlessFresh(installed, packages, Files.exists(project.resolve("node_modules")), () -> {
            progress.accept("Installing the front ends' packages");
            Tool.run("npm ci", project, List.of("npm", "ci", "--no-audit", "--no-fund"), line -> {});
        });
    }

    /** Deletes a folder with its content; no effect if it does not exist. */
    public static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
