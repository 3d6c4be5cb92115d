-- What people have decided, one row a decision; of the rows about the same content the newest counts.
create table precedent (
    decision_id     binary(16)  not null,
    case_id         binary(16)  not null,
    kind            varchar(16) not null,
    content_id      binary(16)  not null,
    content_version bigint      not null,
    owner_id        binary(16)  not null,
    outcome         varchar(16) not null,
    reason_code     varchar(40) not null,
    policy_version  varchar(64) not null,
    decided_at      datetime(6) not null,
    primary key (decision_id),
    key precedent_newest (kind, decided_at),
    key precedent_owner (owner_id, kind, decided_at),
    key precedent_age (decided_at)
) default character set utf8mb4;

-- By what a case is compared with others: an embedding of its words with a byte a dimension, and hashes of its frames.
create table precedent_mark (
    case_id         binary(16)      not null,
    content_version bigint          not null,
    owner_id        binary(16)      not null,
    model           varchar(200)    null,
    words           varbinary(4096) null,
    frames          varbinary(2048) not null,
    made_at         datetime(6)     not null,
    primary key (case_id, content_version),
    key precedent_mark_owner (owner_id),
    key precedent_mark_age (made_at)
) default character set utf8mb4;

-- Which neighbors a case had when a person decided about it.
create table precedent_check (
    decision_id binary(16)  not null,
    case_id     binary(16)  not null,
    owner_id    binary(16)  not null,
    method      varchar(40) not null,
    outcome     varchar(16) not null,
    against     int         not null,
    counted     int         not null,
    asked       boolean     not null,
    neighbors   json        not null,
    checked_at  datetime(6) not null,
    primary key (decision_id),
    key precedent_check_case (case_id, checked_at),
    key precedent_check_owner (owner_id),
    key precedent_check_age (checked_at)
) default character set utf8mb4;
