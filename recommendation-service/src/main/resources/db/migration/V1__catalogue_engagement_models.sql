-- Ids are UUIDs as binary(16), times are UTC.

CREATE TABLE catalogue_video (
    video_id     binary(16)  NOT NULL,
    owner_id     binary(16)  NULL,
    published_at datetime(6) NULL,
    listed       boolean     NOT NULL,
    version      bigint      NOT NULL,
    body         json        NULL,
    changed_at   datetime(6) NOT NULL,
    PRIMARY KEY (video_id),
    KEY catalogue_video_changed (changed_at),
    KEY catalogue_video_newest (listed, published_at, video_id),
    KEY catalogue_video_owner (owner_id, published_at)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE catalogue_creator (
    account_id   binary(16)   NOT NULL,
    handle       varchar(64)  NOT NULL,
    display_name varchar(200) NOT NULL,
    version      bigint       NOT NULL,
    PRIMARY KEY (account_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE video_counter (
    video_id   binary(16)  NOT NULL,
    views      bigint      NOT NULL DEFAULT 0,
    likes      bigint      NOT NULL DEFAULT 0,
    comments   bigint      NOT NULL DEFAULT 0,
    changed_at datetime(6) NOT NULL,
    PRIMARY KEY (video_id),
    KEY video_counter_changed (changed_at)
) DEFAULT CHARSET = utf8mb4;

-- One row per viewer and video: the decayed weight of all they did with it.
CREATE TABLE viewer_video (
    user_id    binary(16)  NOT NULL,
    video_id   binary(16)  NOT NULL,
    weight     double      NOT NULL,
    weighed_at datetime(6) NOT NULL,
    watched_at datetime(6) NULL,
    viewed     boolean     NOT NULL,
    liked      boolean     NOT NULL,
    completed  boolean     NOT NULL,
    PRIMARY KEY (user_id, video_id),
    KEY viewer_video_recent (user_id, weighed_at),
    KEY viewer_video_time (watched_at)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE viewer_feedback (
    user_id   binary(16)  NOT NULL,
    kind      varchar(20) NOT NULL,
    target_id binary(16)  NOT NULL,
    given_at  datetime(6) NOT NULL,
    PRIMARY KEY (user_id, kind, target_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE viewer_follow (
    user_id     binary(16)  NOT NULL,
    creator_id  binary(16)  NOT NULL,
    followed_at datetime(6) NOT NULL,
    PRIMARY KEY (user_id, creator_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE viewer_preference (
    user_id         binary(16)  NOT NULL,
    categories      json        NOT NULL,
    personalisation boolean     NOT NULL,
    version         bigint      NOT NULL,
    PRIMARY KEY (user_id)
) DEFAULT CHARSET = utf8mb4;

-- Every slot of every feed page that was served, with what is needed to explain and to evaluate it.
CREATE TABLE impression (
    recommendation_id binary(16)   NOT NULL,
    session_id        binary(16)   NOT NULL,
    position          int          NOT NULL,
    user_id           binary(16)   NULL,
    video_id          binary(16)   NOT NULL,
    mode              varchar(20)  NOT NULL,
    arm               varchar(20)  NOT NULL,
    source            varchar(20)  NOT NULL,
    exploration_arm   varchar(120) NULL,
    score             double       NOT NULL,
    propensity        double       NOT NULL,
    model_id          binary(16)   NULL,
    detail            json         NOT NULL,
    served_at         datetime(6)  NOT NULL,
    outcome           varchar(10)  NULL,
    PRIMARY KEY (recommendation_id),
    UNIQUE KEY impression_slot (session_id, position),
    KEY impression_user (user_id),
    KEY impression_served (served_at)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE exploration_posterior (
    arm_key   varchar(120) NOT NULL,
    successes double       NOT NULL,
    failures  double       NOT NULL,
    PRIMARY KEY (arm_key)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE ranking_parameters (
    id      int    NOT NULL,
    version bigint NOT NULL,
    body    json   NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE model_version (
    model_id     binary(16)   NOT NULL,
    arm          varchar(20)  NOT NULL,
    documents    int          NOT NULL,
    terms        int          NOT NULL,
    metrics      json         NOT NULL,
    reason       varchar(500) NOT NULL,
    artefact     longblob     NOT NULL,
    trained_at   datetime(6)  NOT NULL,
    activated_at datetime(6)  NULL,
    PRIMARY KEY (model_id),
    KEY model_version_trained (trained_at)
) DEFAULT CHARSET = utf8mb4;

-- Which version serves each arm; one row per arm, so that activation is one atomic write.
CREATE TABLE live_model (
    arm      varchar(20) NOT NULL,
    model_id binary(16)  NOT NULL,
    PRIMARY KEY (arm)
) DEFAULT CHARSET = utf8mb4;
