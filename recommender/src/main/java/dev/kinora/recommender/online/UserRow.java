package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The newest likes of a user, and how much they may still teach. Only the writer has it. */
final class UserRow extends Row {

    private final long[] likes;
    private long since;
    private int size;
    private double budget;
    private long budgetAt;

    /**
     * A user without likes.
     *
     * @param since time of the first event of theirs
     */
    UserRow(long key, long touched, long since, int most, int budget) {
        super(key, touched);
        this.since = since;
        this.likes = new long[most];
        this.budget = budget;
        this.budgetAt = touched;
    }

    /** The time of the earliest event that is known. */
    long since() {
        return since;
    }

    void heard(long time) {
        since = Math.min(since, time);
    }

    /** Number of likes that are kept. */
    int size() {
        return size;
    }

    /** The key of a liked item; the oldest kept has the number 0. */
    long like(int index) {
        return likes[index];
    }

    boolean likes(long item) {
        for (var index = 0; index < size; index++) {
            if (likes[index] == item) {
                return true;
            }
        }
        return false;
    }

    void add(long item) {
        if (size == likes.length) {
            System.arraycopy(likes, 1, likes, 0, size - 1);
            size--;
        }
        likes[size++] = item;
    }

    void forget(long item) {
        var kept = 0;
        for (var index = 0; index < size; index++) {
            if (likes[index] != item) {
                likes[kept++] = likes[index];
            }
        }
        size = kept;
    }

    /** Takes one from the likes that may teach; there are {@code daily} per day, and never more than that. */
    boolean spend(long now, int daily) {
        budget = Math.min(daily, budget + Math.max(0, now - budgetAt) * (double) daily / OnlineModel.DAY);
        budgetAt = Math.max(budgetAt, now);
        if (budget < 1) {
            return false;
        }
        budget--;
        return true;
    }

    @Override
    UserRow copy() {
        throw new IllegalStateException("No snapshot shares a user");
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeLong(since);
        out.writeDouble(budget);
        out.writeLong(budgetAt);
        out.writeInt(size);
        for (var index = 0; index < size; index++) {
            out.writeLong(likes[index]);
        }
    }

    static UserRow read(long key, long touched, DataInput in, int most) throws IOException {
        var row = new UserRow(key, touched, in.readLong(), most, 0);
        row.budget = in.readDouble();
        row.budgetAt = in.readLong();
        row.size = in.readInt();
        for (var index = 0; index < row.size; index++) {
            row.likes[index] = in.readLong();
        }
        return row;
    }
}
