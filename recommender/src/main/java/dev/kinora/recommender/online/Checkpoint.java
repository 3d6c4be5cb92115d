package dev.kinora.recommender.online;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A model in one file: {@code KINORAOL}, the schema, then deflated: whether users are in it, the parameters, the state with
 * its positions in the stream; then the SHA-256 of all that. Numbers are big-endian. A model that is read goes on as if it
 * had never stopped: what the stream repeats from the positions on leads to the same state, to the bit. A snapshot is the
 * same without users and what else only learning needs.
 */
public final class Checkpoint {

    private static final byte[] MAGIC = "KINORAOL".getBytes(StandardCharsets.US_ASCII);

    /** Grows with every change of what is written or of how the model learns. */
    private static final int SCHEMA = 4;

    private static final int DIGEST = 32;
    private static final int BUFFER = 1 << 16;

    private Checkpoint() {}

    /** Writes all of a model. */
    public static void write(Path file, OnlineModel model) throws IOException {
        write(file, model, true);
    }

    /** Writes what readers of a model need: nothing about users. */
    public static void writeSnapshot(Path file, OnlineModel model) throws IOException {
        write(file, model, false);
    }

    private static void write(Path file, OnlineModel model, boolean all) throws IOException {
        var digest = sha256();
        try (var to = Files.newOutputStream(file)) {
            var digested = new DigestOutputStream(to, digest);
            digested.write(head());
            var deflater = new Deflater(Deflater.BEST_SPEED);
            try {
                var deflated = new DeflaterOutputStream(digested, deflater, BUFFER);
                var out = new DataOutputStream(new BufferedOutputStream(deflated, BUFFER));
                out.writeBoolean(all);
                model.parameters().write(out);
                model.write(out, all);
                out.flush();
                deflated.finish();
            } finally {
                deflater.end();
            }
            to.write(digest.digest());
        }
    }

    /**
     * Reads a model with these parameters.
     *
     * @throws CheckpointException if the file is damaged, of something else or of other parameters
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    public static OnlineModel read(Path file, OnlineParameters parameters) throws IOException {
        var model = read(file, true);
        if (!model.parameters().equals(parameters)) {
            throw new CheckpointException(file + " is of a model with other parameters");
        }
        return model;
    }

    /**
     * Reads a snapshot, which names its parameters.
     *
     * @throws CheckpointException if the file is damaged or of something else
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    public static OnlineSnapshot readSnapshot(Path file) throws IOException {
        return read(file, false).snapshot();
    }

    private static OnlineModel read(Path file, boolean all) throws IOException {
        verify(file);
        try (var from = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), BUFFER))) {
            from.skipNBytes(MAGIC.length + Integer.BYTES);
            if (in.readBoolean() != all) {
                throw new CheckpointException(file + (all ? " is a snapshot" : " is no snapshot"));
            }
            var model = OnlineModel.read(OnlineParameters.read(in), in, all);
            if (in.read() >= 0) {
                throw new CheckpointException(file + " holds more than a model");
            }
            return model;
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw new CheckpointException(file + " holds no model", e);
        }
    }

    /** Nothing of a file is believed before all of it was seen. */
    private static void verify(Path file) throws IOException {
        var left = Files.size(file) - DIGEST;
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            if (left < MAGIC.length + Integer.BYTES) {
                throw new CheckpointException(file + " is no checkpoint");
            }
            var digest = sha256();
            var head = in.readNBytes(MAGIC.length + Integer.BYTES);
            if (!MessageDigest.isEqual(head, head())) {
                throw new CheckpointException(file + " is no checkpoint of schema " + SCHEMA);
            }
            digest.update(head);
            update(digest, in, left - head.length);
            if (!MessageDigest.isEqual(digest.digest(), in.readNBytes(DIGEST))) {
                throw new CheckpointException(file + " is damaged");
            }
        }
    }

    private static void update(MessageDigest digest, InputStream in, long length) throws IOException {
        var buffer = new byte[BUFFER];
        for (var left = length; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }

    private static byte[] head() {
        return ByteBuffer.allocate(MAGIC.length + Integer.BYTES)
                .put(MAGIC)
                .putInt(SCHEMA)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
