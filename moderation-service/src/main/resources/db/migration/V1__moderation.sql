-- Versions of policies; append-only.
CREATE TABLE policy_version (
    policy_id  VARCHAR(40)  NOT NULL,
    version    BIGINT       NOT NULL,
    rules      JSON         NOT NULL,
    created_by VARCHAR(64)  NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (policy_id, version)
) DEFAULT CHARACTER SET utf8mb4;

-- Content that waits to be screened, and what was screened.
CREATE TABLE screening_job (
    id              BINARY(16)  NOT NULL,
    kind            VARCHAR(16) NOT NULL,
    content_id      BINARY(16)  NOT NULL,
    content_version BIGINT      NOT NULL,
    payload         JSON        NOT NULL,
    progress        JSON        NULL,
    state           VARCHAR(16) NOT NULL,
    attempts        INT         NOT NULL,
    due_at          DATETIME(6) NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY screening_job_content (kind, content_id, content_version),
    KEY screening_job_due (kind, state, due_at)
) DEFAULT CHARACTER SET utf8mb4;

-- One version of some content and how it was settled.
CREATE TABLE review_case (
    id               BINARY(16)   NOT NULL,
    kind             VARCHAR(16)  NOT NULL,
    content_id       BINARY(16)   NOT NULL,
    content_version  BIGINT       NOT NULL,
    state            VARCHAR(16)  NOT NULL,
    queue            VARCHAR(40)  NOT NULL,
    priority         INT          NOT NULL,
    open_reason      VARCHAR(100) NOT NULL,
    content          JSON         NOT NULL,
    evidence         JSON         NOT NULL,
    claimed_by       BINARY(16)   NULL,
    claimed_handle   VARCHAR(64)  NULL,
    claim_expires_at DATETIME(6)  NULL,
    opened_at        DATETIME(6)  NOT NULL,
    decided_at       DATETIME(6)  NULL,
    version          BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY review_case_content (kind, content_id, content_version),
    KEY review_case_waiting (state, priority, opened_at, id),
    KEY review_case_decided (state, decided_at, id)
) DEFAULT CHARACTER SET utf8mb4;

-- Decisions; append-only. The unique version orders the decisions about one piece of content.
CREATE TABLE decision (
    id                   BINARY(16)    NOT NULL,
    case_id              BINARY(16)    NOT NULL,
    content_kind         VARCHAR(16)   NOT NULL,
    content_id           BINARY(16)    NOT NULL,
    content_version      BIGINT        NOT NULL,
    version              BIGINT        NOT NULL,
    owner_id             BINARY(16)    NOT NULL,
    action               VARCHAR(16)   NOT NULL,
    outcome              VARCHAR(16)   NULL,
    reason_code          VARCHAR(40)   NOT NULL,
    note                 VARCHAR(2000) NULL,
    actor_id             BINARY(16)    NULL,
    actor_handle         VARCHAR(64)   NULL,
    policy_version       VARCHAR(64)   NOT NULL,
    evidence             JSON          NOT NULL,
    previous_decision_id BINARY(16)    NULL,
    decided_at           DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY decision_content (content_id, version),
    KEY decision_case (case_id, version),
    KEY decision_time (decided_at)
) DEFAULT CHARACTER SET utf8mb4;

-- Who did what; append-only. Ids are time-ordered.
CREATE TABLE audit_log (
    id           BINARY(16)   NOT NULL,
    at           DATETIME(6)  NOT NULL,
    actor_id     BINARY(16)   NULL,
    actor_handle VARCHAR(64)  NULL,
    action       VARCHAR(40)  NOT NULL,
    case_id      BINARY(16)   NOT NULL,
    content_id   BINARY(16)   NOT NULL,
    decision_id  BINARY(16)   NULL,
    detail       VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY audit_log_case (case_id, id),
    KEY audit_log_content (content_id, id)
) DEFAULT CHARACTER SET utf8mb4;

-- Known files (SHA-256) and pictures (64-bit perceptual hash).
CREATE TABLE listed_hash (
    id         BINARY(16)   NOT NULL,
    algorithm  VARCHAR(16)  NOT NULL,
    hash       VARCHAR(64)  NOT NULL,
    category   VARCHAR(40)  NOT NULL,
    note       VARCHAR(500) NULL,
    created_by VARCHAR(64)  NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY listed_hash_value (algorithm, hash)
) DEFAULT CHARACTER SET utf8mb4;

-- How many calls to a vision model each day has had, UTC.
CREATE TABLE vision_budget (
    day   DATE NOT NULL,
    calls INT  NOT NULL,
    PRIMARY KEY (day)
);
