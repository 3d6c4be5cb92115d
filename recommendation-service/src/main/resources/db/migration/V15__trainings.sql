-- Trainings, which run in processes of their own: how far the running one is, and how the others ended.
create table training_run (
    run_id       binary(16)   not null,
    started_at   datetime(6)  not null,
    seen_at      datetime(6)  not null,
    phase        varchar(20)  not null,
    done         double       not null,
    memory_bytes bigint       null,
    ended_at     datetime(6)  null,
    outcome      varchar(20)  null,
    reason       text         null,
    last_lines   text         null,
    model_id     binary(16)   null,
    primary key (run_id),
    key training_run_started (started_at)
) default character set utf8mb4;
