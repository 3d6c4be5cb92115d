-- Strikes: what decisions count against the owner of the content. A strike counts from counted_from until it expires or is
-- lifted, whichever comes first, so that the points of an account can be recomputed for every instant. struck_at is when
-- the content was first rejected: another rejection of the same content takes over its time.
create table strike (
    decision_id     binary(16)  not null,
    account_id      binary(16)  not null,
    content_kind    varchar(16) not null,
    content_id      binary(16)  not null,
    content_version bigint      not null,
    reason          varchar(40) not null,
    points          int         not null,
    struck_at       datetime(6) not null,
    counted_from    datetime(6) not null,
    expires_at      datetime(6) not null,
    lifted_at       datetime(6) null,
    lifted_by       binary(16)  null,
    primary key (decision_id),
    key strike_account (account_id, struck_at),
    key strike_content (content_id),
    key strike_expiry (expires_at)
) default character set utf8mb4;

-- What accounts may do, as it was announced last. The row is also the lock under which the strikes of an account change.
create table account_standing (
    account_id binary(16)  not null,
    standing   varchar(16) not null,
    ends_at    datetime(6) null,
    reason     varchar(40) null,
    version    bigint      not null,
    primary key (account_id)
) default character set utf8mb4;
