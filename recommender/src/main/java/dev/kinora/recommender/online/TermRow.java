package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What items with a term have in common. */
final class TermRow extends Row {

    private final Vector vector;

    TermRow(long key, long touched, Vector vector) {
        super(key, touched);
        this.vector = vector;
    }

    Vector vector() {
        return vector;
    }

    @Override
    TermRow copy() {
        return new TermRow(key(), touched(), vector.copy());
    }

    @Override
    void write(DataOutput out) throws IOException {
        vector.write(out);
    }

    static TermRow read(long key, long touched, DataInput in, int width) throws IOException {
        return new TermRow(key, touched, Vector.read(in, width));
    }
}
