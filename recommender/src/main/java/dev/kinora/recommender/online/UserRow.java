package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The newest likes and hides of a user, and how much they may still teach. Only the writer has it. */
final class UserRow extends Row {

    private final NewestItems likes;
    private final NewestItems hides;
    private long since;
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
        this.likes = new NewestItems(most);
        this.hides = new NewestItems(most);
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
        return likes.size();
    }

    /** The key of a liked item; the oldest kept has the number 0. */
    long like(int index) {
        return likes.get(index);
    }

    boolean likes(long item) {
        return likes.has(item);
    }

    void add(long item) {
        likes.add(item);
    }

    /** Takes back a like, and notes the hide; tells whether it was not noted before. */
    boolean hide(long item) {
        likes.remove(item);
        if (hides.has(item)) {
            return false;
        }
        hides.add(item);
        return true;
    }

    /** Takes one from what may teach; there are {@code daily} per day, and never more than that. */
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
        likes.write(out);
        hides.write(out);
    }

    static UserRow read(long key, long touched, DataInput in, int most) throws IOException {
        var row = new UserRow(key, touched, in.readLong(), most, 0);
        row.budget = in.readDouble();
        row.budgetAt = in.readLong();
        row.likes.read(in);
        row.hides.read(in);
        return row;
    }
}
