-- Events that Kafka refuses for good, with the reason. An operator mends the cause and puts them back, or lets them go.
CREATE TABLE outbox_parked (
    sequence    BIGINT       NOT NULL,
    event_id    BINARY(16)   NOT NULL,
    topic       VARCHAR(100) NOT NULL,
    message_key VARCHAR(100) NOT NULL,
    subject     VARCHAR(100) NOT NULL,
    body        LONGBLOB     NOT NULL,
    traceparent VARCHAR(64)  NULL,
    occurred_at DATETIME(6)  NOT NULL,
    parked_at   DATETIME(6)  NOT NULL,
    error       VARCHAR(500) NOT NULL,
    PRIMARY KEY (sequence),
    INDEX outbox_parked_age (parked_at)
);
