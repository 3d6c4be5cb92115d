-- Content that is gone. The news of that may come before the content itself does.
CREATE TABLE withdrawn_content (
    content_id BINARY(16)  NOT NULL,
    kind       VARCHAR(16) NOT NULL,
    at         DATETIME(6) NOT NULL,
    PRIMARY KEY (content_id)
) DEFAULT CHARACTER SET utf8mb4;
