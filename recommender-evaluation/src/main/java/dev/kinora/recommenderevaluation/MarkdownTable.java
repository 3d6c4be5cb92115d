package dev.kinora.recommenderevaluation;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(List<String> header) {
        rows.add(List.copyOf(header));
        rows.add(header.stream().map(column -> "---").toList());
    }

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    String markdown() {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return text.toString();
    }
}
