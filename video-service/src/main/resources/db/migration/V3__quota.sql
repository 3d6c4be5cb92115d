-- Uploads on their way and the room that each has reserved; the bytes lie in the file named by the id.
CREATE TABLE upload (
    id             BINARY(16)  NOT NULL,
    owner_id       BINARY(16)  NOT NULL,
    total_bytes    BIGINT      NULL,
    reserved_bytes BIGINT      NOT NULL,
    received_bytes BIGINT      NOT NULL,
    metadata       TEXT        NULL,
    expires_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX upload_owner (owner_id),
    INDEX upload_expiry (expires_at)
);

-- One row. Whoever reserves room holds it, so that two uploads never count the same free room.
CREATE TABLE upload_gate (
    id INT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO upload_gate (id) VALUES (1);

-- Sources that became videos and still take room.
CREATE TABLE stored_source (
    video_id  BINARY(16) NOT NULL,
    upload_id BINARY(16) NULL,
    owner_id  BINARY(16) NOT NULL,
    bytes     BIGINT     NOT NULL,
    PRIMARY KEY (video_id),
    UNIQUE INDEX stored_source_upload (upload_id),
    INDEX stored_source_owner (owner_id)
);
INSERT INTO stored_source (video_id, owner_id, bytes)
SELECT id, owner_id, size_bytes
FROM video
WHERE state <> 'DELETED' AND NOT (state = 'FAILED' AND failure_retryable = FALSE);

-- An upload that became a video has left the table upload.
DROP TABLE used_upload;
