-- Models are binary files in parts now; those of before were of another arm and cannot be read any more.
delete from live_model;
delete from model_version;
alter table model_version
    drop column artifact,
    add column bytes bigint not null,
    add column sha256 binary(32) not null;
create table model_part (
    model_id binary(16) not null,
    number   int        not null,
    bytes    mediumblob not null,
    primary key (model_id, number),
    constraint model_part_version foreign key (model_id) references model_version (model_id) on delete cascade
) default character set utf8mb4;

-- The job has another name, and the old one would go on running.
delete from QRTZ_CRON_TRIGGERS
where TRIGGER_NAME in (select TRIGGER_NAME from QRTZ_TRIGGERS where JOB_NAME = 'train-tfidf');
delete from QRTZ_SIMPLE_TRIGGERS
where TRIGGER_NAME in (select TRIGGER_NAME from QRTZ_TRIGGERS where JOB_NAME = 'train-tfidf');
delete from QRTZ_TRIGGERS where JOB_NAME = 'train-tfidf';
delete from QRTZ_JOB_DETAILS where JOB_NAME = 'train-tfidf';
delete from job_run where job = 'DEFAULT.train-tfidf';
