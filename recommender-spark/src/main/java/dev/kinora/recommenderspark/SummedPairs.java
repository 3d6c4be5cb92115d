package dev.kinora.recommenderspark;

import dev.kinora.recommender.model.PairSums;
import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Adds up over all viewers what each teaches about pairs of items, on the machines where the viewers are. */
final class SummedPairs {

    private SummedPairs() {}

    /** What one viewer teaches. */
    @FunctionalInterface
    interface Counting extends Serializable {
        void count(int[] liked, PairSums sums);
    }

    /**
     * The sums, row by row.
     *
     * @param size number of items; a machine needs 8 · size² bytes per task at most, and the driver as much
     */
    static double[] of(JavaRDD<int[]> viewers, int size, Counting counting) {
        var matrix = new double[size * size];
        viewers.mapPartitionsToPair(part -> rows(part, size, counting))
                .reduceByKey(SummedPairs::plus)
                .toLocalIterator()
                .forEachRemaining(row -> System.arraycopy(row._2(), 0, matrix, row._1() * size, size));
        return matrix;
    }

    private static Iterator<Tuple2<Integer, double[]>> rows(Iterator<int[]> viewers, int size, Counting counting) {
        var rows = new double[size][];
        PairSums sums = (left, right, amount) -> {
            var row = rows[left] == null ? new double[size] : rows[left];
            row[right] += amount;
            rows[left] = row;
        };
        viewers.forEachRemaining(liked -> counting.count(liked, sums));
        return IntStream.range(0, size)
                .filter(left -> rows[left] != null)
                .mapToObj(left -> new Tuple2<>(left, rows[left]))
                .iterator();
    }

    private static double[] plus(double[] left, double[] right) {
        var sum = new double[left.length];
        for (var place = 0; place < sum.length; place++) {
            sum[place] = left[place] + right[place];
        }
        return sum;
    }
}
