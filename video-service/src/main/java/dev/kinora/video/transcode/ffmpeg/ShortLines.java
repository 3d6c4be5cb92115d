package dev.kinora.video.transcode.ffmpeg;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** Reads the lines of a program whose output may contain an endless line. */
final class ShortLines {

    static final int LONGEST = 4_000;

    private ShortLines() {}

    /** Reads to the end; characters beyond 4000 of a line are dropped. */
    static void read(Reader reader, Consumer<String> lines) throws IOException {
        var line = new StringBuilder();
        var buffer = new char[8_192];
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    lines.accept(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST) {
                    line.append(buffer[i]);
                }
            }
        }
        if (!line.isEmpty()) {
            lines.accept(line.toString());
        }
    }
}
