package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The received bytes of uploads, one file each. The length of the file is the offset of the upload, so a killed server
 * loses no written byte and counts no unwritten one. Bytes pass through a buffer of fixed size.
 */
final class PartFiles {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int READS_PER_LOOK = 16;
    private static final long BYTES_PER_LOOK = (long) READS_PER_LOOK * BUFFER_BYTES;

    private final Path folder;

    PartFiles(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder of uploads " + folder, e);
        }
    }

    Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    /** Number of received bytes; 0 before the first. */
    long size(UUID id) throws IOException {
        try {
            return Files.size(file(id));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /**
     * Appends bytes from a stream. Bytes that were written before a stream breaks are kept.
     *
     * @param offset current length of the file
     * @param end largest length of the file
     * @param room called regularly with the number of bytes to write next; an exception ends the transfer and keeps the
     *     written bytes
     * @throws ProblemException UPLOAD_LOCKED, OFFSET_MISMATCH, or LONGER_THAN_ANNOUNCED, for which none of the bytes is
     *     kept
     */
    void append(UUID id, long offset, long end, InputStream bytes, LongConsumer room) throws IOException {
        try (FileChannel file = FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(file);
            if (file.size() != offset) {
                throw new ProblemException(
                        UploadProblem.OFFSET_MISMATCH, "Request the offset with HEAD and continue from there.");
            }
            file.position(offset);
            boolean fits = copy(bytes, file, end - offset, room);
            if (!fits) {
                file.truncate(offset);
                throw new ProblemException(
                        UploadProblem.LONGER_THAN_ANNOUNCED, "Send no more bytes than Upload-Length announces.");
            }
            file.force(false);
        }
    }

    /** Removes the bytes after {@code size}. */
    void truncate(UUID id, long size) throws IOException {
        try (FileChannel file = FileChannel.open(file(id), StandardOpenOption.WRITE)) {
            file.truncate(size);
            file.force(false);
        }
    }

    void delete(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** The uploads whose file was last written before an instant. */
    List<UUID> untouchedSince(Instant time) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> lastWrite(file).isBefore(time))
                    .flatMap(file -> id(file).stream())
                    .toList();
        }
    }

    /** Free space of the disk in bytes. */
    long freeBytes() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static Instant lastWrite(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // Deleted meanwhile: the upload was completed or canceled.
            return Instant.MAX;
        }
    }

    private static Optional<UUID> id(Path file) {
        try {
            return Optional.of(UUID.fromString(file.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Besides the lock of the upload, prevents two writers of one file. */
    private static void lock(FileChannel file) throws IOException {
        try {
            if (file.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw UploadLocks.locked(e);
        }
        throw UploadLocks.locked(null);
    }

    /** Whether the stream ended within the limit. */
    private static boolean copy(InputStream bytes, FileChannel file, long most, LongConsumer room) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = most;
        int read = bytes.read(buffer);
        for (int reads = 0; read >= 0; reads++) {
            if (reads % READS_PER_LOOK == 0) {
                room.accept(BYTES_PER_LOOK);
            }
            if (read > left) {
                return false;
            }
            ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
            while (chunk.hasRemaining()) {
                file.write(chunk);
            }
            left -= read;
            read = bytes.read(buffer);
        }
        return true;
    }
}
