package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * Learns from one event after the other, after the ideas of Monolith (Z. Liu et al., ORSUM at RecSys 2022): vectors in
 * tables without collisions, a frequency filter before them, expiry of what is not heard of any more, and training from
 * the stream. Beside vectors it counts which items are liked one after the other, as TencentRec does (Y. Huang et al.,
 * SIGMOD 2015).
 *
 * <p>The state depends on the parameters and the sequence of events only, to the bit and on every machine: time comes
 * from the events, chance from the seed, and functions without exactly defined results from {@link StrictMath}.
 *
 * <p><b>Threads.</b> One thread calls everything but {@link #snapshot()}, which any thread may call without a lock: it
 * reads one volatile field. The {@link OnlineSnapshot} behind it never changes, and all of it was written before that
 * field was, so its readers see all of it (Java Language Specification, 17.4.5).
 *
 * <p><b>Influence.</b> A like or a hide counts once per user and item while it is among their newest ones, and only so
 * many of a user teach anything per day. Likes of items that were not published, or of one's own, teach nothing. An event from the future moves the clock by a day at most.
 */
public final class OnlineModel {

    static final long DAY = 86_400_000;

    private final OnlineParameters parameters;
    private final State state;
    private final Published published;

    /** Instants before which nothing of a user is learned. */
    private final NewestKeys forgotten = new NewestKeys();

    private final Trainer trainer;
    private final float[] byDistance;
    private double allLikes;
    private long clock;
    private long sweptAt;
    private volatile OnlineSnapshot snapshot;

    /** What changes, beside a few numbers. */
    record State(
            Table<ItemRow> items,
            Table<TermRow> terms,
            Table<TextRow> texts,
            Table<UserRow> users,
            FrequencyFilter filter,
            RecentLikes recent,
            Chance chance,
            Positions positions) {}

    /** A model that knows nothing. */
    public OnlineModel(OnlineParameters parameters) {
        var retention = parameters.retention();
        this.parameters = parameters;
        this.state = new State(
                new Table<>(ItemRow.class, retention.mostItems()),
                new Table<>(TermRow.class, retention.mostItems()),
                new Table<>(TextRow.class, retention.mostItems()),
                new Table<>(UserRow.class, retention.mostUsers()),
                new FrequencyFilter(retention.leastOccurrences()),
                new RecentLikes(),
                new Chance(parameters.seed()),
                new Positions());
        this.published = new Published(state.texts());
        this.trainer = new Trainer(parameters, state);
        this.byDistance = parameters.pairs().weights(parameters.history().most());
        this.snapshot = newSnapshot();
    }

    public OnlineParameters parameters() {
        return parameters;
    }

    /** Numbers of rows. */
    public record Sizes(int texts, int items, int terms, int users) {}

    /** How much it holds now. */
    public Sizes sizes() {
        return new Sizes(
                state.texts().size(),
                state.items().size(),
                state.terms().size(),
                state.users().size());
    }

    /** Whether likes of a user are kept. */
    public boolean knows(long user) {
        return state.users().find(user) != null;
    }

    /** Whether anything names a user. */
    public boolean names(long user) {
        return knows(user) || forgotten.has(user);
    }

    /** Whether the words of an item are known, so that its likes teach. */
    public boolean knowsItem(long item) {
        return state.texts().find(item) != null;
    }

    /** The last offset of each partition that was applied; a stream is read again from the offsets after these. */
    public Map<Integer, Long> positions() {
        return state.positions().offsets();
    }

    /** What was last {@link #publish() published}. Any thread may ask. */
    public OnlineSnapshot snapshot() {
        return snapshot;
    }

    /** Shows what was learned until now to the readers. */
    public OnlineSnapshot publish() {
        var now = newSnapshot();
        snapshot = now;
        return now;
    }

    /** Moves past a record of the stream that is no event. */
    public boolean skip(int partition, long offset) {
        return state.positions().advance(partition, offset);
    }

    /**
     * Learns from an event, if it was not applied before; tells whether it changed anything but the position. The order of the
     * partitions among each other is part of the sequence of events.
     */
    public boolean apply(int partition, long offset, OnlineEvent event) {
        return state.positions().advance(partition, offset)
                && switch (event) {
                    case OnlineEvent.Interaction interaction -> apply(interaction);
                    case OnlineEvent.ItemPublished item ->
                        published.show(item, clock == 0 ? Long.MAX_VALUE : clock + DAY);
                    case OnlineEvent.ItemRemoved(var item, var version) -> remove(item, version);
                    case OnlineEvent.UserForgotten(var user, var before) -> forget(user, before);
                    case OnlineEvent.UserErased(var user) -> erase(user);
                };
    }

    private boolean remove(long item, long version) {
        var removed = published.remove(item, version);
        if (removed) {
            state.items().remove(item);
        }
        return removed;
    }

    private boolean forget(long key, long before) {
        var user = state.users().find(key);
        var forgets = user != null && user.since() < before;
        if (forgets) {
            state.users().remove(key);
        }
        if (before > 0) {
            var changes = forgotten.get(key, 0) != before;
            forgotten.set(key, before);
            return forgets || changes;
        }
        return forgotten.remove(key);
    }

    private boolean erase(long key) {
        var named = names(key);
        state.users().remove(key);
        forgotten.remove(key);
        return named;
    }

    private boolean apply(OnlineEvent.Interaction event) {
        var text = state.texts().find(event.item());
        if (text == null || text.owner() == event.user() || event.time() < forgotten.get(event.user(), 0)) {
            return false;
        }
        tick(event.time());
        text.touch(clock);
        return event.isPositive() ? like(event, text) : event.signal() == Signal.HIDE && hide(event, text);
    }

    private void tick(long time) {
        clock = clock == 0 ? time : Math.max(clock, Math.min(time, clock + DAY));
        if (clock - sweptAt >= DAY) {
            var since = clock - parameters.retention().expiry().toMillis();
            state.items().expire(since);
            state.terms().expire(since);
            state.users().expire(since);
            sweptAt = clock;
        }
    }

    private boolean like(OnlineEvent.Interaction event, TextRow text) {
        var user = user(event);
        if (user.likes(event.item())) {
            return false;
        }
        if (user.spend(clock, parameters.retention().dailyLikes()) && hasRow(text)) {
            count(event, user);
            user.add(event.item());
            trainer.like(user, user.size() - 1, allLikes);
            replay();
        } else {
            user.add(event.item());
        }
        return true;
    }

    private boolean hide(OnlineEvent.Interaction event, TextRow text) {
        var user = state.users().find(event.user());
        if (user != null) {
            user.heard(event.time());
            user.touch(clock);
            if (user.hide(event.item())
                    && user.spend(clock, parameters.retention().dailyLikes())) {
                state.texts().writable(text).hide();
                var item = state.items().find(event.item());
                if (item != null && user.size() > 1) {
                    trainer.hide(user, item);
                }
            }
        }
        return user != null;
    }

    private UserRow user(OnlineEvent.Interaction event) {
        var known = state.users().find(event.user());
        var user = known != null
                ? known
                : state.users()
                        .add(new UserRow(
                                event.user(),
                                clock,
                                event.time(),
                                parameters.history().most(),
                                parameters.retention().dailyLikes()));
        user.heard(event.time());
        user.touch(clock);
        return user;
    }

    /** Whether the item has a row; makes one if it has come often enough, and those of its terms as well. */
    private boolean hasRow(TextRow text) {
        var width = parameters.embeddings().width();
        for (var key : text.terms()) {
            var term = state.terms().find(key);
            if (term != null) {
                term.touch(clock);
            } else if (state.filter().passes(key)) {
                state.terms().add(new TermRow(key, clock, Vector.random(width, state.chance())));
            }
        }
        if (state.items().find(text.key()) != null) {
            return true;
        }
        if (!state.filter().passes(text.key())) {
            return false;
        }
        var wanted = Vector.random(width, state.chance());
        var liked = Vector.random(width, state.chance());
        state.items().add(new ItemRow(text.key(), clock, wanted, liked));
        return true;
    }

    private void count(OnlineEvent.Interaction event, UserRow user) {
        var found = state.items().find(event.item());
        if (found == null) {
            return;
        }
        var item = state.items().writable(found);
        item.touch(clock);
        item.like();
        allLikes++;
        state.recent().add(item.key());
        var pairs = parameters.pairs();
        for (var index = 0; index < user.size(); index++) {
            var before = state.items().find(user.like(index));
            if (before != null) {
                var weight = byDistance[user.size() - 1 - index];
                state.items().writable(before).addNeighbor(item.key(), weight, pairs.most());
                item.addNeighbor(before.key(), weight * (float) pairs.backward(), pairs.most());
            }
        }
    }

    /** Learns older likes again (E. Diaz-Aviles et al., RecSys 2012): of users by chance, so that all teach the same. */
    private void replay() {
        for (var index = 0; index < parameters.embeddings().replays(); index++) {
            var user = state.users().at(state.chance().below(state.users().size()));
            if (user.size() > 1) {
                trainer.like(user, 1 + state.chance().below(user.size() - 1), allLikes);
            }
        }
    }

    private OnlineSnapshot newSnapshot() {
        return new OnlineSnapshot(parameters, state, clock);
    }

    /** Writes what readers need; with {@code all}, also what learning goes on from. */
    void write(DataOutput out, boolean all) throws IOException {
        out.writeLong(clock);
        state.positions().write(out);
        state.items().write(out);
        state.terms().write(out);
        state.texts().write(out);
        if (all) {
            out.writeLong(state.chance().state());
            out.writeDouble(allLikes);
            out.writeLong(sweptAt);
            state.filter().write(out);
            state.recent().write(out);
            state.users().write(out);
            published.write(out);
            forgotten.write(out);
        }
    }

    static OnlineModel read(OnlineParameters parameters, DataInput in, boolean all) throws IOException {
        var model = new OnlineModel(parameters);
        model.read(in, all);
        model.publish();
        return model;
    }

    private void read(DataInput in, boolean all) throws IOException {
        var width = parameters.embeddings().width();
        clock = in.readLong();
        state.positions().read(in);
        state.items().read(in, (key, touched, from) -> ItemRow.read(key, touched, from, width));
        state.terms().read(in, (key, touched, from) -> TermRow.read(key, touched, from, width));
        state.texts().read(in, TextRow::read);
        if (all) {
            state.chance().resume(in.readLong());
            allLikes = in.readDouble();
            sweptAt = in.readLong();
            state.filter().read(in);
            state.recent().read(in);
            var likes = parameters.history().most();
            state.users().read(in, (key, touched, from) -> UserRow.read(key, touched, from, likes));
            published.read(in);
            forgotten.read(in);
        }
    }
}
