package dev.kinora.localstack.cli;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Prints to the terminal, with colors if it supports them. */
final class Console {

    private Console() {}

    static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    static void heading(String text) {
        say(Ansi.AUTO.string("@|bold " + text.replace("@", "@@") + "|@"));
    }

    static void good(String text) {
        say(Ansi.AUTO.string("@|green ✔|@ ") + text);
    }

    static void bad(String text) {
        say(Ansi.AUTO.string("@|red ✘|@ ") + text);
    }

    static String failure(String text) {
        return Ansi.AUTO.string("@|red ✘|@ ") + text;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
