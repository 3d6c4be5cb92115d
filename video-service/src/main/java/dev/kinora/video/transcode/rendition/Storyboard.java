package dev.kinora.video.transcode.rendition;

import java.time.Duration;

/**
 * A sheet of thumbnails of a video.
 *
 * @param interval time between tiles
 * @param tiles number of tiles
 * @param columns tiles per row
 * @param tileWidth width of a tile in pixels
 * @param tileHeight height of a tile in pixels
 */
record Storyboard(Duration interval, int tiles, int columns, int tileWidth, int tileHeight) {

    int rows() {
        return (tiles + columns - 1) / columns;
    }

    /** The WebVTT track that maps times to parts of the sheet (media fragments, W3C). */
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
