package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is learned about an item. */
final class ItemRow extends Row {

    private final Vector wanted;
    private final Vector liked;
    private Neighbors neighbors;
    private boolean neighborsShared;
    private float likes;

    ItemRow(long key, long touched, Vector wanted, Vector liked) {
        super(key, touched);
        this.wanted = wanted;
        this.liked = liked;
        this.neighbors = new Neighbors();
    }

    /** What the item is like as one to be wanted, without its terms. */
    Vector wanted() {
        return wanted;
    }

    /** What the item tells about those who liked it. */
    Vector liked() {
        return liked;
    }

    Neighbors neighbors() {
        return neighbors;
    }

    /** Users who liked it. */
    float likes() {
        return likes;
    }

    void like() {
        likes++;
    }

    void addNeighbor(long key, float weight, int most) {
        if (neighborsShared) {
            neighbors = neighbors.copy();
            neighborsShared = false;
        }
        neighbors.add(key, weight, most);
    }

    @Override
    ItemRow copy() {
        var copy = new ItemRow(key(), touched(), wanted.copy(), liked.copy());
        copy.neighbors = neighbors;
        copy.neighborsShared = true;
        copy.likes = likes;
        return copy;
    }

    @Override
    void write(DataOutput out) throws IOException {
        wanted.write(out);
        liked.write(out);
        out.writeFloat(likes);
        neighbors.write(out);
    }

    static ItemRow read(long key, long touched, DataInput in, int width) throws IOException {
        var row = new ItemRow(key, touched, Vector.read(in, width), Vector.read(in, width));
        row.likes = in.readFloat();
        row.neighbors = Neighbors.read(in);
        return row;
    }
}
