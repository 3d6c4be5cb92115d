package dev.kinora.localstack.stack;

import java.nio.file.Path;

/** Where the local stack keeps things: everything below {@code .kinora} in the project folder. */
public record Layout(Path project) {

    public Layout {
        project = project.toAbsolutePath().normalize();
    }

    public Path home() {
        return project.resolve(".kinora");
    }

    /** Data that survives {@code down} and goes with {@code down --wipe}. */
    public Path data() {
        return home().resolve("data");
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

    public Path logs() {
        return home().resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path state() {
        return home().resolve("run").resolve("state.json");
    }

    /** What can be made again: unpacked servers and services, class-data archives, native libraries. */
    public Path cache() {
        return home().resolve("cache");
    }

    public Path app(String service) {
        return cache().resolve("apps").resolve(service);
    }

    public Path temp(String service) {
        return home().resolve("tmp").resolve(service);
    }
}
