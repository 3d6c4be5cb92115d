-- Records of what was reported to an authority: fields, not a service. Append-only: a report is what its entries say, the last one
-- says its state.
create table legal_report (
    id              binary(16)   not null,
    case_id         binary(16)   not null,
    content_id      binary(16)   not null,
    content_kind    varchar(16)  not null,
    content_version bigint       not null,
    owner_id        binary(16)   not null,
    authority       varchar(100) not null,
    category        varchar(40)  not null,
    created_at      datetime(6)  not null,
    primary key (id),
    key legal_report_case (case_id, id),
    key legal_report_owner (owner_id)
) default character set utf8mb4;

create table legal_report_entry (
    report_id     binary(16)    not null,
    position      int           not null,
    state         varchar(16)   not null,
    reference     varchar(200)  null,
    reported_at   datetime(6)   null,
    note          varchar(4000) null,
    made_by       binary(16)    not null,
    made_handle   varchar(64)   null,
    made_at       datetime(6)   not null,
    primary key (report_id, position),
    key legal_report_entry_maker (made_by),
    key legal_report_entry_made (made_at)
) default character set utf8mb4;

-- What was sent, with the checksums of that time.
create table legal_report_item (
    report_id  binary(16)   not null,
    position   int          not null,
    name       varchar(200) not null,
    size_bytes bigint       not null,
    sha256     char(64)     not null,
    primary key (report_id, position, name)
) default character set utf8mb4;
