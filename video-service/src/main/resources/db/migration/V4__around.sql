-- When a scheduled video becomes public by itself; empty for all others.
ALTER TABLE video ADD COLUMN publish_at DATETIME(6) NULL;
CREATE INDEX video_schedule ON video (publish_at, id);
CREATE INDEX video_state ON video (state, id);

-- What somebody is told. The cause makes sure that nothing is told twice; no words are kept here, so that
-- what is edited or erased elsewhere does not live on.
CREATE TABLE notification (
    id         BINARY(16)   NOT NULL,
    account_id BINARY(16)   NOT NULL,
    type       VARCHAR(32)  NOT NULL,
    cause      VARCHAR(100) NOT NULL,
    actor_id   BINARY(16)   NULL,
    video_id   BINARY(16)   NULL,
    comment_id BINARY(16)   NULL,
    code       VARCHAR(64)  NULL,
    created_at DATETIME(6)  NOT NULL,
    read_at    DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE INDEX notification_cause (account_id, type, cause),
    INDEX notification_newest (account_id, id),
    INDEX notification_unread (account_id, read_at),
    INDEX notification_actor (actor_id),
    INDEX notification_video (video_id),
    INDEX notification_comment (comment_id),
    INDEX notification_age (created_at)
);

-- Hashtags of the videos that stand in search, compared byte by byte.
CREATE TABLE search_tag (
    tag          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    video_id     BINARY(16)   NOT NULL,
    PRIMARY KEY (tag, video_id),
    INDEX search_tag_video (video_id)
);
INSERT IGNORE INTO search_tag (tag, video_id)
SELECT LEFT(LOWER(t.tag), 100), d.video_id
FROM search_document d
JOIN video v ON v.id = d.video_id
JOIN JSON_TABLE(v.hashtags, '$[*]' COLUMNS (tag VARCHAR(200) PATH '$')) AS t;

-- Every word stands after a space, so that short words can be found by their beginning.
UPDATE search_document SET text = CONCAT(' ', LOWER(text));

-- Accounts that asked to be forgotten. The row stays, so that late events do not bring anything back.
CREATE TABLE account_erasure (
    account_id   BINARY(16)  NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    completed_at DATETIME(6) NULL,
    PRIMARY KEY (account_id),
    INDEX account_erasure_open (completed_at, requested_at)
);
CREATE INDEX comment_author ON comment (author_id, id);
CREATE INDEX comment_like_account ON comment_like (account_id);
CREATE INDEX video_view_account ON video_view (account_id);
