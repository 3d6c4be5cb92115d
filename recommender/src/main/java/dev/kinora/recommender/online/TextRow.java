package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is known of an item before anybody likes it. */
final class TextRow extends Row {

    private final long owner;
    private final long version;
    private final long[] terms;
    private float hides;

    TextRow(long key, long touched, long owner, long version, long[] terms) {
        super(key, touched);
        this.owner = owner;
        this.version = version;
        this.terms = terms;
    }

    /** The user whose likes of it teach nothing; {@link Hashes#NONE} for nobody. */
    long owner() {
        return owner;
    }

    long version() {
        return version;
    }

    long[] terms() {
        return terms;
    }

    /** Users who hid it. */
    float hides() {
        return hides;
    }

    void hide() {
        hides++;
    }

    /** The same item in another version. */
    TextRow as(OnlineEvent.ItemPublished event, long touched) {
        var other = new TextRow(key(), touched, event.owner(), event.version(), event.terms());
        other.hides = hides;
        return other;
    }

    @Override
    TextRow copy() {
        var copy = new TextRow(key(), touched(), owner, version, terms);
        copy.hides = hides;
        return copy;
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeLong(owner);
        out.writeLong(version);
        out.writeInt(terms.length);
        for (var term : terms) {
            out.writeLong(term);
        }
        out.writeFloat(hides);
    }

    static TextRow read(long key, long touched, DataInput in) throws IOException {
        var owner = in.readLong();
        var version = in.readLong();
        var terms = new long[in.readInt()];
        for (var index = 0; index < terms.length; index++) {
            terms[index] = in.readLong();
        }
        var row = new TextRow(key, touched, owner, version, terms);
        row.hides = in.readFloat();
        return row;
    }
}
