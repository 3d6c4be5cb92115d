-- Public faces of accounts, as account events told them.
CREATE TABLE account (
    account_id   BINARY(16)   NOT NULL,
    handle       VARCHAR(60)  NOT NULL,
    display_name VARCHAR(200) NOT NULL,
    bio          TEXT         NULL,
    version      BIGINT       NOT NULL,
    PRIMARY KEY (account_id),
    INDEX account_handle (handle)
);

CREATE TABLE used_upload (
    upload_id BINARY(16)  NOT NULL,
    used_at   DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (upload_id)
);

CREATE TABLE video (
    id                  BINARY(16)    NOT NULL,
    owner_id            BINARY(16)    NOT NULL,
    playback_id         BINARY(16)    NOT NULL,
    title               VARCHAR(100)  NOT NULL,
    description         VARCHAR(2000) NOT NULL,
    hashtags            JSON          NOT NULL,
    category            VARCHAR(64)   NULL,
    visibility          VARCHAR(16)   NOT NULL,
    state               VARCHAR(16)   NOT NULL,
    restricted          BOOLEAN       NOT NULL,
    size_bytes          BIGINT        NOT NULL,
    source_sha256       CHAR(64)      NULL,
    duration_ms         BIGINT        NOT NULL,
    width               INT           NOT NULL,
    height              INT           NOT NULL,
    failure_code        VARCHAR(64)   NULL,
    failure_detail      VARCHAR(500)  NULL,
    failure_retryable   BOOLEAN       NULL,
    decision_outcome    VARCHAR(16)   NULL,
    decision_reason     VARCHAR(64)   NULL,
    decision_statement  TEXT          NULL,
    decision_automated  BOOLEAN       NULL,
    decision_at         DATETIME(6)   NULL,
    decision_version    BIGINT        NOT NULL,
    created_at          DATETIME(6)   NOT NULL,
    published_at        DATETIME(6)   NULL,
    screened_revision   BIGINT        NOT NULL,
    revision            BIGINT        NOT NULL,
    lock_version        BIGINT        NOT NULL,
    PRIMARY KEY (id),
    INDEX video_owner (owner_id, created_at, id),
    UNIQUE INDEX video_playback (playback_id)
);

-- Counters stand beside the video, so that counting never collides with an edit.
CREATE TABLE video_count (
    video_id BINARY(16) NOT NULL,
    views    BIGINT     NOT NULL DEFAULT 0,
    likes    BIGINT     NOT NULL DEFAULT 0,
    comments BIGINT     NOT NULL DEFAULT 0,
    PRIMARY KEY (video_id)
);

CREATE TABLE playback (
    playback_id BINARY(16)  NOT NULL,
    access      VARCHAR(16) NOT NULL,
    PRIMARY KEY (playback_id)
);

CREATE TABLE transcode_job (
    video_id    BINARY(16)  NOT NULL,
    attempts    INT         NOT NULL,
    step        VARCHAR(32) NOT NULL,
    percent     INT         NOT NULL,
    eta_seconds BIGINT      NULL,
    PRIMARY KEY (video_id)
);

CREATE TABLE follow (
    follower_id BINARY(16)  NOT NULL,
    followed_id BINARY(16)  NOT NULL,
    since       DATETIME(6) NOT NULL,
    PRIMARY KEY (follower_id, followed_id),
    INDEX follow_followed (followed_id)
);

CREATE TABLE video_like (
    video_id   BINARY(16)  NOT NULL,
    account_id BINARY(16)  NOT NULL,
    liked_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (video_id, account_id),
    INDEX video_like_account (account_id)
);

CREATE TABLE video_view (
    video_id   BINARY(16) NOT NULL,
    account_id BINARY(16) NOT NULL,
    PRIMARY KEY (video_id, account_id)
);

CREATE TABLE comment (
    id               BINARY(16)    NOT NULL,
    video_id         BINARY(16)    NOT NULL,
    author_id        BINARY(16)    NOT NULL,
    reply_to         BINARY(16)    NULL,
    text             VARCHAR(1000) NOT NULL,
    state            VARCHAR(16)   NOT NULL,
    reason_code      VARCHAR(64)   NULL,
    reason_statement TEXT          NULL,
    decision_version BIGINT        NOT NULL,
    likes            BIGINT        NOT NULL DEFAULT 0,
    created_at       DATETIME(6)   NOT NULL,
    lock_version     BIGINT        NOT NULL,
    PRIMARY KEY (id),
    INDEX comment_video (video_id, created_at, id)
);

CREATE TABLE comment_like (
    comment_id BINARY(16) NOT NULL,
    account_id BINARY(16) NOT NULL,
    PRIMARY KEY (comment_id, account_id)
);

-- What everybody may find.
CREATE TABLE search_document (
    video_id     BINARY(16)  NOT NULL,
    text         TEXT        NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (video_id),
    INDEX search_document_age (published_at, video_id),
    FULLTEXT INDEX search_document_text (text)
);
