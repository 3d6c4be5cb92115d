-- Runs of the calibration: how many decided scores each series had, and the curve of each that had enough. With the instant,
-- the limit and the seed a curve can be computed again; the digest says whether the rows are the same.
create table calibration_run (
    id          binary(16)  not null,
    ran_at      datetime(6) not null,
    series_rows json        not null,
    primary key (id),
    key calibration_run_age (ran_at)
) default character set utf8mb4;

create table calibration_fit (
    run_id     binary(16)  not null,
    series     varchar(60) not null,
    version    varchar(40) not null,
    seed       bigint      not null,
    data_until datetime(6) not null,
    most       int         not null,
    row_count  int         not null,
    harmful    int         not null,
    digest     char(64)    not null,
    result     json        not null,
    fitted_at  datetime(6) not null,
    primary key (run_id, series),
    key calibration_fit_age (fitted_at)
) default character set utf8mb4;
