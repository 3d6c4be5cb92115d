package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.disk.DiskLockingService;
import org.jspecify.annotations.Nullable;

/**
 * Locks uploads against concurrent requests over all replicas that share the folder; the lock of a killed server is
 * free immediately. The library would answer a request for a locked upload with an empty success; here it fails.
 */
class UploadLocks extends DiskLockingService {

    private final Path folder;

    UploadLocks(Path uploads) {
        super(uploads.toString());
        folder = uploads.resolve("locks");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder of upload locks " + folder, e);
        }
    }

    /**
     * Locks an upload; null if the request names none.
     *
     * @throws ProblemException UPLOAD_LOCKED if another request holds the lock
     */
    @Override
    public @Nullable UploadLock lockUploadByUri(String uri) throws TusException, IOException {
        try {
            return super.lockUploadByUri(uri);
        } catch (UploadAlreadyLockedException e) {
            throw locked(e);
        }
    }

    static ProblemException locked(@Nullable Throwable cause) {
        return new ProblemException(
                UploadProblem.UPLOAD_LOCKED, "Wait until the other request has ended, then request the offset.", cause);
    }
}
