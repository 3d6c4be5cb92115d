package dev.kinora.recommender.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms with their inverse document frequency {@code ln((1 + documents) / (1 + document frequency)) + 1}. Terms of a
 * single document connect nothing and are left out.
 *
 * @param numbers by term, from 0
 * @param terms by number
 * @param idf by number
 */
record Vocabulary(Map<String, Integer> numbers, List<String> terms, float[] idf) {

    static Vocabulary of(Collection<Map<String, Double>> documents) {
        var frequencies = new HashMap<String, Integer>();
        for (var document : documents) {
            document.keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        var terms = new ArrayList<String>();
        frequencies.forEach((term, frequency) -> {
            if (frequency > 1) {
                terms.add(term);
            }
        });
        terms.sort(null);
        var numbers = new HashMap<String, Integer>();
        var idf = new float[terms.size()];
        for (var number = 0; number < idf.length; number++) {
            var frequency = frequencies.getOrDefault(terms.get(number), 1);
            numbers.put(terms.get(number), number);
            idf[number] = (float) (Math.log((1.0 + documents.size()) / (1.0 + frequency)) + 1);
        }
        return new Vocabulary(numbers, terms, idf);
    }
}
