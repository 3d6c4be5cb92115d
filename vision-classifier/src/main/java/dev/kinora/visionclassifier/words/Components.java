package dev.kinora.visionclassifier.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The connected parts of what is brighter than a level, by eight neighbors.
 *
 * @param labels of each pixel the index of its part, or -1
 */
@SuppressWarnings("ArrayRecordComponent")
record Components(int[] labels, List<Part> parts) {

    /** A connected part within its box; the last column and row belong to it. */
    record Part(int label, int left, int top, int right, int bottom, int pixels) {

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }

    static Components of(Gray picture, int level) {
        var labels = new int[picture.levels().length];
        Arrays.fill(labels, -1);
        List<Part> parts = new ArrayList<>();
        var stack = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 && (picture.levels()[i] & 0xff) >= level) {
                parts.add(fill(picture, level, i, labels, parts.size(), stack));
            }
        }
        return new Components(labels, parts);
    }

    private static Part fill(Gray picture, int level, int start, int[] labels, int label, int[] stack) {
        int width = picture.width();
        int height = picture.height();
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        int pixels = 0;
        int size = 0;
        stack[size++] = start;
        labels[start] = label;
        while (size > 0) {
            int place = stack[--size];
            int x = place % width;
            int y = place / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            pixels++;
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    int next = v * width + u;
                    if (labels[next] < 0 && (picture.levels()[next] & 0xff) >= level) {
                        labels[next] = label;
                        stack[size++] = next;
                    }
                }
            }
        }
        return new Part(label, left, top, right, bottom, pixels);
    }
}
