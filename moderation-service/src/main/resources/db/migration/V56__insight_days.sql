-- Figures of whole days that are over, counted once, so that a period of many days does not count all its decisions again.
create table insight_day (
    figure  varchar(16) not null,
    day     date        not null,
    counted longtext    not null,
    primary key (figure, day),
    key insight_day_age (day)
) default character set utf8mb4;
