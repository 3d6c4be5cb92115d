package dev.kinora.localstack.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the local stack keeps things.
 *
 * @param project the folder of the sources
 * @param home what belongs to one running stack: data, logs, state; {@code .kinora} in the project folder by default
 */
public record Layout(Path project, Path home) {

    public Layout {
        project = project.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** The layout of a project; {@code KINORA_HOME} moves data, logs and state elsewhere. */
    public static Layout of(Path project) {
        String home = System.getenv("KINORA_HOME");
        return new Layout(project, home == null || home.isBlank() ? project.resolve(".kinora") : Path.of(home));
    }

    /** Data that survives {@code down} and goes with {@code down --wipe}. */
    public Path data() {
        return home.resolve("data");
    }

    public Path database() {
        return data().resolve("mariadb");
    }

    public Path broker() {
        return data().resolve("kafka");
    }

    public Path media() {
        return data().resolve("media");
    }

    public Path secrets() {
        return data().resolve("secrets.json");
    }

    /** Marks that the demo content is loaded. */
    public Path demoLoaded() {
        return data().resolve("demo-loaded");
    }

    /** Marks that the demo accounts are made. */
    public Path demoAccounts() {
        return data().resolve("demo-accounts");
    }

    /** Marks that the demo content is wanted and not loaded yet; an interrupted load leaves it behind. */
    public Path demoLoading() {
        return data().resolve("demo-loading");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path state() {
        return run().resolve("state.json");
    }

    /** Asks the supervisor to start again what failed. */
    Path retryRequest() {
        return run().resolve("retry");
    }

    /** What belongs to this run: the state, and files that are needed while something starts. */
    Path run() {
        return home.resolve("run");
    }

    /** Mails that a service would send, one file each. */
    Path mail() {
        return home.resolve("mail");
    }

    /** Makes the folders of this stack; only its owner can look into them. */
    public void makeFolders() {
        for (Path folder : List.of(home, data(), media(), logs(), run(), mail(), home.resolve("tmp"))) {
            PrivateFolders.make(folder);
        }
    }

    /** What can be made again and is shared: unpacked servers and services, class-data archives, native libraries. */
    public Path cache() {
        return project.resolve(".kinora").resolve("cache");
    }

    public Path app(String service) {
        return cache().resolve("apps").resolve(service);
    }

    public Path temp(String service) {
        return home.resolve("tmp").resolve(service);
    }
}
