-- Decided cases with the answer that is known to be right, which are asked again now and then.
create table gold_case (
    id            binary(16)    not null,
    case_id       binary(16)    not null,
    kind          varchar(16)   not null,
    content_id    binary(16)    not null,
    owner_id      binary(16)    not null,
    outcome       varchar(16)   not null,
    reason_code   varchar(40)   not null,
    why           varchar(1000) not null,
    marked_by     binary(16)    not null,
    marked_handle varchar(64)   null,
    marked_at     datetime(6)   not null,
    retired_at    datetime(6)   null,
    primary key (id),
    unique key gold_case_once (case_id),
    key gold_case_kind (kind, retired_at),
    key gold_case_owner (owner_id),
    key gold_case_marker (marked_by)
) default character set utf8mb4;
