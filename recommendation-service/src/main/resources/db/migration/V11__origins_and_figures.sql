-- Where a model comes from, and whether it passed the gate; null for models of before.
alter table model_version
    add column schema_version   int         null,
    add column data_from        datetime(6) null,
    add column data_until       datetime(6) null,
    add column interactions     bigint      null,
    add column parameters       json        null,
    add column weights          json        null,
    add column training_seconds double      null,
    add column passed           boolean     null;

-- The newest versions of the ranking parameters, for going back.
create table ranking_parameters_version (
    version    bigint      not null,
    body       json        not null,
    changed_at datetime(6) not null,
    primary key (version)
) default character set utf8mb4;

insert into ranking_parameters_version (version, body, changed_at)
select version, body, now(6) from ranking_parameters where version > 0;

-- How many slots were served by chance, added up by each replica.
create table exploration_hour (
    hour     datetime    not null,
    arm      varchar(20) not null,
    slots    bigint      not null,
    explored bigint      not null,
    chance   double      not null,
    primary key (hour, arm)
) default character set utf8mb4;

-- How probable the served videos were, in buckets of the probability.
create table propensity_hour (
    hour  datetime not null,
    bucket tinyint not null,
    slots bigint   not null,
    primary key (hour, bucket)
) default character set utf8mb4;
