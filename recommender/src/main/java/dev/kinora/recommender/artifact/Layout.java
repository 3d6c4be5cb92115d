package dev.kinora.recommender.artifact;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.FeatureSpec;
import dev.kinora.recommender.model.LinkTraining;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are in the file of an artifact:
 *
 * <pre>
 * 0   8 bytes  magic
 * 8   int      schema
 * 12  int      length of the header
 * 16  long     length of the file
 * 24  header   as java.io.DataOutput writes it: arm, instant, parts, dictionary, items, sizes of the columns
 *     columns  per kind of link: offsets, targets, weights; 4 bytes per value, little-endian, each aligned to 8 bytes
 *     32 bytes SHA-256 of everything before
 * </pre>
 *
 * The numbers at the beginning and in the header are big-endian.
 */
final class Layout {

    static final long MAGIC = 0x4b494e4f52410d0aL;
    static final int SCHEMA = 1;
    static final int PREFIX = 24;
    static final int SHA256 = 32;
    static final ByteOrder COLUMNS = ByteOrder.LITTLE_ENDIAN;

    private static final int ALIGNMENT = 8;

    private Layout() {}

    /** The first aligned position from here on. */
    static long aligned(long position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** The ways in which the links of an arm are learned, in the order of their columns. */
    static List<LinkTraining> trainings(ArmDefinition arm) {
        return arm.parts().stream()
                .flatMap(part -> part.feature() instanceof FeatureSpec.Linked(var training, var _)
                        ? Stream.of(training)
                        : Stream.empty())
                .distinct()
                .toList();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
