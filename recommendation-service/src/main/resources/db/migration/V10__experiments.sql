-- Experiments over the arms. At most one row is running: the column is null in all others.
create table experiment (
    experiment_id binary(16)   not null,
    version       bigint       not null,
    state         varchar(10)  not null,
    running       boolean      null,
    definition    json         not null,
    created_by    binary(16)   null,
    created_at    datetime(6)  not null,
    started_by    binary(16)   null,
    started_at    datetime(6)  null,
    ended_by      binary(16)   null,
    ended_at      datetime(6)  null,
    promoted      varchar(40)  null,
    reason        varchar(500) null,
    primary key (experiment_id),
    unique key experiment_running (running),
    key experiment_created (created_at),
    key experiment_state (state, ended_at)
) default character set utf8mb4;

-- The latest readout of each experiment; slots are forgotten, it stays.
create table experiment_readout (
    experiment_id binary(16)  not null,
    read_at       datetime(6) not null,
    body          json        not null,
    primary key (experiment_id)
) default character set utf8mb4;

-- Which variant a slot belongs to, and everything that the viewer did with it.
alter table impression
    add column experiment_id binary(16) null,
    add column variant varchar(40) null,
    add column watched double not null default 0,
    add column completed boolean not null default false,
    add column liked boolean not null default false,
    add column commented boolean not null default false,
    add column shared boolean not null default false,
    add column followed boolean not null default false,
    add column skipped boolean not null default false,
    add column hidden boolean not null default false,
    add key impression_experiment (experiment_id, served_at);
