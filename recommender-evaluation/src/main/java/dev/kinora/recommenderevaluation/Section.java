package dev.kinora.recommenderevaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a Markdown file that a command writes: what stands between its heading and the next heading of the same level.
 *
 * @param heading without the number signs
 */
record Section(Path file, String heading) {

    /** Replaces the text of the section; a new one is added at the end. */
    void write(String text) throws IOException {
        var line = "## " + heading;
        var before = Files.exists(file) ? Files.readString(file) : "# Evaluation\n";
        var start = (before.startsWith(line + "\n") ? 0 : before.indexOf("\n" + line + "\n") + 1);
        var known = start > 0 || before.startsWith(line + "\n");
        var next = known ? before.indexOf("\n## ", start + line.length()) : -1;
        var head = known ? before.substring(0, start) : before.stripTrailing() + "\n\n";
        var tail = next < 0 ? "" : before.substring(next);
        Files.writeString(file, head + line + "\n" + text.stripTrailing() + "\n" + tail);
    }
}
