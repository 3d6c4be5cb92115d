package dev.kinora.localstack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Shared libraries of the operating system that are not part of Kinora. */
final class SystemLibraries {

    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/lib/x86_64-linux-gnu"), Path.of("/usr/lib/aarch64-linux-gnu"), Path.of("/usr/lib64"));

    /** A library that the newer ffmpeg needs, and its Debian package. */
    private record Library(String file, String debianPackage) {}

    private static final List<Library> NEEDED = List.of(
            new Library("libpulse.so.0", "libpulse0"),
            new Library("libxcb.so.1", "libxcb1"),
            new Library("libxcb-shm.so.0", "libxcb-shm0"),
            new Library("libxcb-shape.so.0", "libxcb-shape0"),
            new Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
            new Library("libasound.so.2", "libasound2"),
            new Library("libudev.so.1", "libudev1"),
            new Library("libdrm.so.2", "libdrm2"),
            new Library("libva.so.2", "libva2"),
            new Library("libva-drm.so.2", "libva-drm2"));

    private SystemLibraries() {}

    static List<String> missingPackages() {
        return NEEDED.stream()
                .filter(library -> FOLDERS.stream().noneMatch(folder -> Files.exists(folder.resolve(library.file()))))
                .map(Library::debianPackage)
                .toList();
    }

    /** Installs missing libraries if possible; otherwise tells that the older built-in ffmpeg is used. */
    static void installMissing(Consumer<String> tell) {
        List<String> missing = missingPackages();
        if (missing.isEmpty()) {
            return;
        }
        if (mayInstall() && install(missing)) {
            tell.accept("Installed " + String.join(", ", missing) + " for ffmpeg");
        } else {
            tell.accept("ffmpeg 8 lacks " + String.join(", ", missing)
                    + ": until they are installed, the older built-in ffmpeg is used.");
        }
    }

    /** Installs the browser for the journeys from the packages of the distribution if possible. */
    static void installChromium(Consumer<String> tell) {
        if (Files.exists(Path.of("/usr/bin/chromium"))) {
            return;
        }
        if (mayInstall() && install(List.of("chromium", "fonts-noto-core"))) {
            tell.accept("Installed chromium for the browser tests");
        } else {
            throw new IllegalStateException("The browser tests need Chromium: install the package chromium.");
        }
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"));
    }

    private static boolean install(List<String> packages) {
        return run(List.of("apt-get", "-qq", "update"))
                && run(Stream.concat(
                                Stream.of(
                                        "apt-get",
                                        "-qq",
                                        "-o",
                                        "DPkg::Lock::Timeout=120",
                                        "install",
                                        "-y",
                                        "--no-install-recommends"),
                                packages.stream())
                        .toList());
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
