-- Videos that are shown to confirmed adults only, and the viewers who confirmed it in video-service.
alter table catalogue_video add column adults_only boolean not null default false;
create table viewer_adult (
    user_id binary(16) not null,
    adult   boolean    not null,
    version bigint     not null,
    primary key (user_id)
) default character set utf8mb4;
