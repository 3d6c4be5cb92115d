-- A video that is being made, how, and how far.
DROP TABLE transcode_job;
CREATE TABLE transcode_job (
    video_id    BINARY(16)  NOT NULL,
    owner_id    BINARY(16)  NULL,
    playback_id BINARY(16)  NULL,
    plan        LONGTEXT    NULL,
    step        VARCHAR(32) NOT NULL,
    percent     INT         NOT NULL,
    eta_seconds BIGINT      NULL,
    started_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (video_id)
);

-- The parts of its work. A worker leases a part; a lease that is not renewed ends, and the part is taken again.
CREATE TABLE transcode_part (
    video_id    BINARY(16)  NOT NULL,
    number      INT         NOT NULL,
    kind        VARCHAR(16) NOT NULL,
    state       VARCHAR(16) NOT NULL,
    rank_at     DATETIME(6) NOT NULL,
    attempts    INT         NOT NULL,
    percent     INT         NOT NULL,
    lease       BINARY(16)  NULL,
    worker      VARCHAR(64) NULL,
    lease_until DATETIME(6) NOT NULL,
    PRIMARY KEY (video_id, number),
    INDEX transcode_part_rank (state, rank_at)
);

-- What is shown while a poster loads.
ALTER TABLE video ADD COLUMN blurhash VARCHAR(64) NULL;
