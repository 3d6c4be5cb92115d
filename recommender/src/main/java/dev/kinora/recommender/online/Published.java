package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Which items are shown. What is told of an item counts by its version, whatever the order in which it comes. */
final class Published {

    private final Table<TextRow> texts;
    private final NewestKeys removed = new NewestKeys();

    Published(Table<TextRow> texts) {
        this.texts = texts;
    }

    /** Shows an item, unless as new a version of it is known; tells whether that was so. */
    boolean show(OnlineEvent.ItemPublished event, long latest) {
        var known = texts.find(event.item());
        if (event.version() <= version(event.item())) {
            return false;
        }
        removed.remove(event.item());
        texts.remove(event.item());
        var at = Math.min(event.at(), latest);
        texts.add(
                known == null
                        ? new TextRow(event.item(), at, event.owner(), event.version(), event.terms())
                        : known.as(event, Math.max(at, known.touched())));
        return true;
    }

    /** Shows an item no more, unless as new a version of it is known; tells whether that was so. */
    boolean remove(long item, long version) {
        if (version <= version(item)) {
            return false;
        }
        texts.remove(item);
        removed.set(item, version);
        return true;
    }

    private long version(long item) {
        var text = texts.find(item);
        return text == null ? removed.get(item, Long.MIN_VALUE) : text.version();
    }

    void write(DataOutput out) throws IOException {
        removed.write(out);
    }

    void read(DataInput in) throws IOException {
        removed.read(in);
    }
}
