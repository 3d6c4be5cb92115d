-- Versions of learned heads: from which lessons and how they were learned, what the exam said, and the heads themselves.
create table comment_heads (
    version    int          not null auto_increment,
    encoder    varchar(200) not null,
    method     varchar(40)  not null,
    parent     int          not null,
    digest     char(64)     not null,
    most       int          not null,
    data_from  datetime(6)  null,
    data_until datetime(6)  not null,
    counts     json         not null,
    choices    json         not null,
    exam       json         not null,
    reasons    json         not null,
    sha256     char(64)     not null,
    artifact   mediumblob   not null,
    millis     bigint       not null,
    trained_at datetime(6)  not null,
    primary key (version),
    unique key comment_heads_lessons (encoder, method, digest, parent),
    key comment_heads_age (trained_at)
) default character set utf8mb4;

-- Which version scores: the newest row of an encoder counts. Version 0 are the heads that came with the model.
create table comment_heads_switch (
    seq          bigint       not null auto_increment,
    encoder      varchar(200) not null,
    version      int          not null,
    actor_id     binary(16)   null,
    actor_handle varchar(64)  null,
    switched_at  datetime(6)  not null,
    primary key (seq),
    key comment_heads_switch_encoder (encoder, seq),
    key comment_heads_switch_actor (actor_id)
) default character set utf8mb4;

-- Trainings, those that come to nothing too.
create table comment_heads_run (
    id           binary(16)   not null,
    actor_id     binary(16)   null,
    actor_handle varchar(64)  null,
    state        varchar(16)  not null,
    step         varchar(16)  not null,
    percent      int          not null,
    version      int          null,
    result       varchar(200) null,
    started_at   datetime(6)  not null,
    updated_at   datetime(6)  not null,
    primary key (id),
    key comment_heads_run_actor (actor_id),
    key comment_heads_run_age (started_at)
) default character set utf8mb4;
