-- Whom the archive of engagements means: without this row, nobody can tell.
create table archived_viewer (
    user_id binary(16) not null,
    viewer binary(16) not null,
    primary key (user_id)
) engine = InnoDB default charset = utf8mb4;
