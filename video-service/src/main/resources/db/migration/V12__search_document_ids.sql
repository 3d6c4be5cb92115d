-- InnoDB forgets after a crash which of its hidden full-text ids it has given out, and never finds a row with an id that
-- a deleted row had (seen on MariaDB 11.4). Ids of a column are never given out twice: both databases keep the counter.
DROP TABLE IF EXISTS search_document_old, search_document_new;
CREATE TABLE search_document_new (
    video_id     BINARY(16)      NOT NULL,
    FTS_DOC_ID   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    text         TEXT            NOT NULL,
    published_at DATETIME(6)     NOT NULL,
    PRIMARY KEY (video_id),
    UNIQUE INDEX FTS_DOC_ID_INDEX (FTS_DOC_ID),
    INDEX search_document_age (published_at, video_id),
    FULLTEXT INDEX search_document_text (text)
);
INSERT INTO search_document_new (video_id, text, published_at)
SELECT video_id, text, published_at FROM search_document;
RENAME TABLE search_document TO search_document_old, search_document_new TO search_document;
DROP TABLE search_document_old;
