-- When the archive of engagements was last what the history said: one row.
create table archive_run (
    id tinyint not null,
    completed_at datetime(6) not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4;

insert into archive_run (id, completed_at) values (1, utc_timestamp(6));
