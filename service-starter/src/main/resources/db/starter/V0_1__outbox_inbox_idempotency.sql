-- Events that wait to be sent, in the order in which they were stored.
CREATE TABLE outbox_event (
    sequence    BIGINT       NOT NULL AUTO_INCREMENT,
    event_id    BINARY(16)   NOT NULL,
    topic       VARCHAR(100) NOT NULL,
    message_key VARCHAR(100) NOT NULL,
    subject     VARCHAR(100) NOT NULL,
    body        LONGBLOB     NOT NULL,
    traceparent VARCHAR(64)  NULL,
    occurred_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (sequence)
);

-- One row that the relaying replica locks.
CREATE TABLE outbox_relay (
    id INT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO outbox_relay (id) VALUES (1);

-- What each consumer has handled.
CREATE TABLE processed_event (
    consumer     VARCHAR(100) NOT NULL,
    event_id     BINARY(16)   NOT NULL,
    processed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (consumer, event_id),
    INDEX processed_event_age (processed_at)
);

-- Answers to requests with an Idempotency-Key; the scope is SHA-256 of account, operation and key.
CREATE TABLE idempotent_request (
    scope       BINARY(32)  NOT NULL,
    fingerprint CHAR(64)    NOT NULL,
    answer      LONGTEXT    NULL,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (scope),
    INDEX idempotent_request_age (created_at)
);
