package dev.kinora.localstack.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders of the local stack.
 *
 * @param project folder of the sources
 * @param home folder for data, logs and state of one stack; {@code .kinora} in the project folder by default
 */
public record Layout(Path project, Path home) {

    public Layout {
        project = project.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** The layout of a project; {@code KINORA_HOME} selects another folder for data, logs and state. */
    public static Layout of(Path project) {
        String home = System.getenv("KINORA_HOME");
        return new Layout(project, home == null || home.isBlank() ? project.resolve(".kinora") : Path.of(home));
    }

    /** Data that survives {@code down} and is deleted by {@code down --wipe}. */
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

    /** The archive for trainings on other machines. */
    public Path archive() {
        return data().resolve("archive");
    }

    public Path secrets() {
        return data().resolve("secrets.json");
    }

    /** Exists if the demo content is loaded. */
    public Path demoLoaded() {
        return data().resolve("demo-loaded");
    }

    /** Exists if the demo accounts are created. */
    public Path demoAccounts() {
        return data().resolve("demo-accounts");
    }

    /** Exists while the demo content is requested and not loaded yet, also after an interrupted load. */
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

    /** Asks the supervisor to retry what failed. */
    Path retryRequest() {
        return run().resolve("retry");
    }

    /** Files of the current run: its state, and requests to the supervisor. */
    Path run() {
        return home.resolve("run");
    }

    /** Mails that services would send, one file each. */
    Path mail() {
        return home.resolve("mail");
    }

    /** Creates the folders of this stack, accessible to their owner only. */
    public void makeFolders() {
        for (Path folder : List.of(home, data(), media(), archive(), logs(), run(), mail(), home.resolve("tmp"))) {
            PrivateFolders.make(folder);
        }
    }

    /**
     * Files that can be recreated and are shared: unpacked servers and services, class-data archives, native libraries.
     */
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
