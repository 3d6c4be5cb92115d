package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.video.upload.UploadRecords.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.upload.concatenation.UploadConcatenationService;
import org.jspecify.annotations.Nullable;

/**
 * The storage of the tus library: metadata in the database, where quotas are counted, and bytes in files. The library's
 * own storage keeps both in files, has no quotas, and lets a body exceed its announced length.
 */
class UploadStorage implements UploadStorageService {

    private final UploadRecords records;
    private final PartFiles parts;
    private final UploadQuotas quotas;
    private final UploadProperties limits;
    private final InstantSource clock;
    private UploadIdFactory ids;

    UploadStorage(
            UploadRecords records,
            PartFiles parts,
            UploadQuotas quotas,
            UploadProperties limits,
            UploadIdFactory ids,
            InstantSource clock) {
        this.records = records;
        this.parts = parts;
        this.quotas = quotas;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(String uri, String owner) throws IOException {
        UploadInfo info = getUploadInfo(ids.readUploadId(uri));
        return info != null && Objects.equals(info.getOwnerKey(), owner) ? info : null;
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(@Nullable UploadId id) throws IOException {
        Optional<Upload> found = id == null ? Optional.empty() : records.find(uuid(id));
        Upload upload =
                found.filter(row -> row.expires().isAfter(clock.instant())).orElse(null);
        if (upload == null) {
            return null;
        }
        var info = new UploadInfo();
        info.setId(id);
        info.setOwnerKey(upload.owner().toString());
        info.setLength(upload.total());
        info.setEncodedMetadata(upload.metadata());
        info.setOffset(parts.size(upload.id()));
        return info;
    }

    @Override
    public UploadInfo create(UploadInfo info, String owner) {
        UploadId id = ids.createId();
        Long length = info.getLength();
        quotas.admit(
                new Upload(
                        uuid(id),
                        UUID.fromString(owner),
                        length,
                        length == null ? getMaxUploadSize() : length,
                        info.getEncodedMetadata(),
                        expiry()),
                ClientNetwork.of(info.getCreatorIpAddresses()));
        info.setId(id);
        info.setOwnerKey(owner);
        return info;
    }

    /** Stores the number of received bytes, and the length once it is known. */
    @Override
    public void update(UploadInfo info) throws IOException, UploadNotFoundException {
        UUID id = uuid(info.getId());
        long received = parts.size(id);
        Long length = info.getLength();
        if (length != null && length > getMaxUploadSize()) {
            throw new ProblemException(UploadProblem.TOO_LARGE, "Choose a file of at most " + limits.maxSize() + ".");
        }
        if (length != null && length < received) {
            throw new ProblemException(
                    UploadProblem.LONGER_THAN_ANNOUNCED, "More bytes have arrived than Upload-Length announces.");
        }
        long reserved = length == null ? getMaxUploadSize() : length;
        UUID owner = UUID.fromString(info.getOwnerKey());
        var changed = new Upload(id, owner, length, reserved, info.getEncodedMetadata(), expiry());
        if (!records.update(changed, received)) {
            throw new UploadNotFoundException("The upload " + id + " does not exist any more.");
        }
    }

    @Override
    public UploadInfo append(UploadInfo info, InputStream bytes) throws IOException {
        UUID id = uuid(info.getId());
        long offset = info.getOffset();
        long end = info.getLength() == null ? getMaxUploadSize() : info.getLength();
        quotas.requireRoomOfAll();
        try {
            parts.append(id, offset, end, bytes, quotas::requireFree);
        } catch (IOException | ProblemException e) {
            if (bytes instanceof DigestInputStream) {
                // Interrupted before the checksum could be compared, so these bytes are not trustworthy.
                parts.truncate(id, offset);
            }
            throw e;
        } finally {
            records.receive(id, parts.size(id));
        }
        info.setOffset(parts.size(id));
        return info;
    }

    @Override
    public void removeLastNumberOfBytes(@Nullable UploadInfo info, long count)
            throws IOException, UploadNotFoundException {
        if (info != null && count > 0) {
            UUID id = uuid(info.getId());
            parts.truncate(id, parts.size(id) - count);
            update(info);
        }
    }

    @Override
    public void terminateUpload(@Nullable UploadInfo info) throws IOException {
        // A video may be made from it at the same time; the caller that removes the row also deletes the bytes.
        if (info != null && records.delete(uuid(info.getId()))) {
            parts.delete(uuid(info.getId()));
        }
    }

    @Override
    public String getUploadUri() {
        return ids.getUploadUri();
    }

    @Override
    public final long getMaxUploadSize() {
        return limits.maxSize().toBytes();
    }

    @Override
    public Long getUploadExpirationPeriod() {
        return limits.keptFor().toMillis();
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        ids = factory;
    }

    /** Ignored; set by a property. */
    @Override
    public void setMaxUploadSize(@Nullable Long size) {}

    /** Ignored; set by a property. */
    @Override
    public void setUploadExpirationPeriod(@Nullable Long period) {}

    /** Not supported; {@link UploadSweep} does this. */
    @Override
    public void cleanupExpiredUploads(UploadLockingService locks) {
        throw new UnsupportedOperationException("UploadSweep removes expired uploads");
    }

    @Override
    public InputStream getUploadedBytes(String uri, String owner) {
        throw new UnsupportedOperationException("Uploads cannot be downloaded");
    }

    @Override
    public InputStream getUploadedBytes(UploadId id) {
        throw new UnsupportedOperationException("Uploads cannot be downloaded");
    }

    @Override
    public void copyUploadTo(UploadInfo info, OutputStream target) {
        throw new UnsupportedOperationException("Uploads cannot be downloaded");
    }

    @Override
    public void setUploadConcatenationService(UploadConcatenationService service) {
        throw new UnsupportedOperationException("Uploads are not concatenated");
    }

    @Override
    public @Nullable UploadConcatenationService getUploadConcatenationService() {
        return null;
    }

    private Instant expiry() {
        return clock.instant().plus(limits.keptFor());
    }

    private static UUID uuid(UploadId id) {
        return UUID.fromString(id.toString());
    }
}
