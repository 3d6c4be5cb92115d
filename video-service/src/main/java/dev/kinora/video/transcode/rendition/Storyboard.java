package dev.kinora.video.transcode.rendition;

import java.time.Duration;

/**
 * The sheet of small pictures that shows what is where in a video.
 *
 * @param interval time from one tile to the next
 * @param tiles how many there are
 * @param columns tiles in a row
 * @param tileWidth pixels
 * @param tileHeight pixels
 */
record Storyboard(Duration interval, int tiles, int columns, int tileWidth, int tileHeight) {

    int rows() {
        return (tiles + columns - 1) / columns;
    }

    /** The WebVTT track that says which part of the sheet belongs to which time (media fragments, W3C). */
    String track(String sheet, Duration length) {
        var text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < tiles; i++) {
            Duration from = interval.multipliedBy(i);
            Duration to = interval.multipliedBy(i + 1L);
            Duration end = i == tiles - 1 && length.compareTo(from) > 0 ? length : to;
            text.append("\n%s --> %s\n%s#xywh=%d,%d,%d,%d\n"
                    .formatted(
                            time(from),
                            time(end),
                            sheet,
                            i % columns * tileWidth,
                            i / columns * tileHeight,
                            tileWidth,
                            tileHeight));
        }
        return text.toString();
    }

    private static String time(Duration at) {
        return "%02d:%02d:%02d.%03d".formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart(), at.toMillisPart());
    }
}
