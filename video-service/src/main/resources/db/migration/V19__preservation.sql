-- Videos whose files moderation needs as evidence, and deleted ones of which it has not said yet that it does not. The files stay
-- where they are, and nothing but this row leads to them once the video is deleted.
create table preservation (
    video_id    binary(16)  not null,
    owner_id    binary(16)  null,
    kept        boolean     not null,
    ends_at     datetime(6) null,
    version     bigint      not null,
    deleted_at  datetime(6) null,
    playback_id binary(16)  null,
    generation  binary(16)  null,
    listed_at   datetime(6) null,
    primary key (video_id),
    key preservation_owner (owner_id),
    key preservation_playback (playback_id),
    key preservation_unlisted (kept, listed_at),
    key preservation_unanswered (version, deleted_at)
) default character set utf8mb4;

-- Their files that a report to an authority can name, with their checksums.
create table preserved_file (
    video_id   binary(16)   not null,
    name       varchar(100) not null,
    object_key varchar(200) not null,
    size_bytes bigint       not null,
    sha256     char(64)     not null,
    primary key (video_id, name)
) default character set utf8mb4;
