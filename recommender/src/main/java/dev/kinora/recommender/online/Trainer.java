package dev.kinora.recommender.online;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves the vectors. A viewer is the weighted sum of the {@code liked} vectors of their newest likes, as in FISM (S.
 * Kabbur, X. Ning and G. Karypis, KDD 2013), and wants an item as much as the scalar product of that with the item's
 * {@code wanted} vector and the vectors of its terms. So a new viewer needs no vector, and a new item has one. The loss
 * is the softmax over the item and negatives, corrected for how often each is drawn (Y. Bengio and J.-S. Senécal, 2008).
 * Half of the negatives are drawn from all items, half from recent likes.
 */
final class Trainer {

    /** A gradient below this moves nothing that matters. */
    private static final float NOTHING = 1e-3f;

    private static final long[] NO_TERMS = {};

    private final OnlineParameters.Embeddings parameters;
    private final float[] byDistance;
    private final Table<ItemRow> items;
    private final Table<TermRow> terms;
    private final Table<TextRow> texts;
    private final RecentLikes recent;
    private final Chance chance;

    Trainer(OnlineParameters parameters, OnlineModel.State state) {
        this.parameters = parameters.embeddings();
        this.byDistance = parameters.history().weights();
        this.items = state.items();
        this.terms = state.terms();
        this.texts = state.texts();
        this.recent = state.recent();
        this.chance = state.chance();
    }

    /** An item that may be chosen, its terms and their weight, its vector with them, and what its score is corrected by. */
    private record Choice(ItemRow item, List<TermRow> terms, float termWeight, float[] vector, float correction) {}

    /**
     * Learns that a user liked an item at a moment of their history. Half of the time, the later likes are known as well.
     *
     * @param allLikes of all users
     */
    void like(UserRow user, int moment, double allLikes) {
        var target = items.find(user.like(moment));
        if (target != null) {
            var choices = new ArrayList<Choice>(parameters.negatives() + 1);
            choices.add(choice(items.writable(target), correction(target, allLikes)));
            for (var index = 0; index < parameters.negatives(); index++) {
                addNegative(user, choices, allLikes);
            }
            learn(user, moment, chance.fraction() < 0.5f ? user.size() : moment, choices);
        }
    }

    /** Learns that a user wants an item less than another one that they liked. */
    void hide(UserRow user, ItemRow hidden) {
        var moment = chance.below(user.size());
        var target = items.find(user.like(moment));
        if (target != null && target.key() != hidden.key()) {
            learn(
                    user,
                    moment,
                    user.size(),
                    List.of(choice(items.writable(target), 0), choice(items.writable(hidden), 0)));
        }
    }

    private void addNegative(UserRow user, List<Choice> choices, double allLikes) {
        var item = chance.fraction() < 0.5f ? items.at(chance.below(items.size())) : items.find(recent.draw(chance));
        if (item != null && !user.likes(item.key())) {
            choices.add(choice(items.writable(item), correction(item, allLikes)));
        }
    }

    /** How much oftener than the average of all items this one is drawn, as a logarithm. */
    private float correction(ItemRow item, double allLikes) {
        return (float) StrictMath.log(0.5 + 0.5 * item.likes() / allLikes * items.size());
    }

    private Choice choice(ItemRow item, float correction) {
        var vector = new float[parameters.width()];
        item.wanted().addTo(vector, 1);
        var text = texts.find(item.key());
        var keys = text == null ? NO_TERMS : text.terms();
        var weight = ItemVectors.termWeight(keys.length);
        var known = new ArrayList<TermRow>(keys.length);
        for (var key : keys) {
            var found = terms.find(key);
            if (found != null) {
                var term = terms.writable(found);
                known.add(term);
                term.vector().addTo(vector, weight);
            }
        }
        return new Choice(item, known, weight, vector, correction);
    }

    /** The first choice was made by a viewer who is known by the likes before an index, except that of the moment. */
    private void learn(UserRow user, int moment, int known, List<Choice> choices) {
        var liked = new ItemRow[user.size()];
        for (var index = 0; index < known; index++) {
            var row = index == moment ? null : items.find(user.like(index));
            if (row != null) {
                liked[index] = items.writable(row);
            }
        }
        var weights = Weights.around(moment, known, byDistance, index -> liked[index] != null);
        var viewer = new float[parameters.width()];
        for (var index = 0; index < known; index++) {
            if (liked[index] != null) {
                liked[index].liked().addTo(viewer, weights[index]);
            }
        }
        var gradient = choose(viewer, choices);
        var length = Vector.dot(gradient, gradient);
        for (var index = 0; index < known; index++) {
            if (liked[index] != null) {
                liked[index].liked().descend(weights[index], gradient, length, parameters.step());
            }
        }
    }

    /** Moves the vectors of the choices; returns the gradient of the viewer. */
    private float[] choose(float[] viewer, List<Choice> choices) {
        var errors = softmax(viewer, choices);
        errors[0]--;
        var gradient = new float[viewer.length];
        var length = Vector.dot(viewer, viewer);
        for (var index = 0; index < errors.length; index++) {
            var choice = choices.get(index);
            if (Math.abs(errors[index]) > NOTHING) {
                for (var number = 0; number < gradient.length; number++) {
                    gradient[number] += errors[index] * choice.vector()[number];
                }
                choice.item().wanted().descend(errors[index], viewer, length, parameters.step());
                var error = errors[index] * choice.termWeight();
                for (var term : choice.terms()) {
                    term.vector().descend(error, viewer, length, parameters.step());
                }
            }
        }
        return gradient;
    }

    private static float[] softmax(float[] viewer, List<Choice> choices) {
        var values = new float[choices.size()];
        var highest = Float.NEGATIVE_INFINITY;
        for (var index = 0; index < values.length; index++) {
            var choice = choices.get(index);
            values[index] = Vector.dot(viewer, choice.vector()) - choice.correction();
            highest = Math.max(highest, values[index]);
        }
        var sum = 0f;
        for (var index = 0; index < values.length; index++) {
            values[index] = (float) StrictMath.exp(values[index] - highest);
            sum += values[index];
        }
        for (var index = 0; index < values.length; index++) {
            values[index] /= sum;
        }
        return values;
    }
}
