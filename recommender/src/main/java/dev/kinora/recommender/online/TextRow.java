package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is known of an item before anybody likes it. Never changes. */
final class TextRow extends Row {

    private final long owner;
    private final long version;
    private final long[] terms;

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

    @Override
    TextRow copy() {
        return new TextRow(key(), touched(), owner, version, terms);
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeLong(owner);
        out.writeLong(version);
        out.writeInt(terms.length);
        for (var term : terms) {
            out.writeLong(term);
        }
    }

    static TextRow read(long key, long touched, DataInput in) throws IOException {
        var owner = in.readLong();
        var version = in.readLong();
        var terms = new long[in.readInt()];
        for (var index = 0; index < terms.length; index++) {
            terms[index] = in.readLong();
        }
        return new TextRow(key, touched, owner, version, terms);
    }
}
