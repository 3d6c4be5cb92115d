create table online_learner (
    id          int         not null,
    holder      varchar(80) null,
    leads_until datetime(6) not null,
    behind_ms   bigint      not null default 0,
    learned     bigint      not null default 0,
    texts       int         not null default 0,
    items       int         not null default 0,
    terms       int         not null default 0,
    users       int         not null default 0,
    refused     int         not null default 0,
    reported_at datetime(6) null,
    primary key (id)
) default character set utf8mb4;
insert into online_learner (id, leads_until) values (1, '2000-01-01');

create table online_file (
    file_id   binary(16)  not null,
    kind      varchar(10) not null,
    bytes     bigint      not null,
    sha256    binary(32)  not null,
    stored_at datetime(6) not null,
    primary key (file_id),
    key online_file_newest (kind, stored_at)
) default character set utf8mb4;

create table online_part (
    model_id binary(16) not null,
    number   int        not null,
    bytes    mediumblob not null,
    primary key (model_id, number),
    constraint online_part_file foreign key (model_id) references online_file (file_id) on delete cascade
) default character set utf8mb4;

alter table slate add column online_snapshot binary(16) null;

alter table account_erasure add key account_erasure_requested (requested_at);
