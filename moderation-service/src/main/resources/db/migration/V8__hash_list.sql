-- Entries of the hash list. One is a file, a picture, or the frames of a clip that belong together; what is decided about
-- it (that it counts no longer, that it is removed) is decided about all of its hashes.
create table hash_entry (
    id                  binary(16)   not null,
    source              varchar(16)  not null,
    state               varchar(16)  not null,
    category            varchar(40)  not null,
    policy_version      varchar(64)  null,
    decision_id         binary(16)   null,
    content_id          binary(16)   null,
    -- Algorithm and hash of a listed entry that has one hash and no clip: it is listed once.
    single_hash         varchar(81)  null,
    hashes              int          not null,
    -- How many hashes of pictures it adds to the index in memory, crops included.
    weight              int          not null,
    note                varchar(500) null,
    created_by          varchar(64)  not null,
    created_by_id       binary(16)   null,
    created_at          datetime(6)  not null,
    held_back_at        datetime(6)  null,
    released_at         datetime(6)  null,
    removal_reason      varchar(500) null,
    removal_asked_by    varchar(64)  null,
    removal_asked_by_id binary(16)   null,
    removal_asked_at    datetime(6)  null,
    removed_at          datetime(6)  null,
    -- The place in the sequence of changes; replicas read what is behind the last one that they know.
    changed             bigint       not null,
    version             bigint       not null,
    primary key (id),
    unique key hash_entry_decision (decision_id),
    unique key hash_entry_single (single_hash),
    key hash_entry_changed (changed, id),
    key hash_entry_state (state, id),
    key hash_entry_content (content_id),
    key hash_entry_creator (created_by_id),
    key hash_entry_asker (removal_asked_by_id)
) default character set utf8mb4;

-- Changes take the next number under the lock of this row, so that they become visible in the order of their numbers. The
-- weight is that of all entries that are not removed.
create table hash_list (
    id          tinyint not null,
    last_change bigint  not null,
    weight      bigint  not null,
    primary key (id)
);
insert into hash_list (id, last_change, weight) values (1, 1, 0);

-- What was listed before: each hash becomes an entry. Hashes of 64 bits are not compared any more; they stay readable as
-- removed entries, because pictures that they stood for would have to be hashed anew.
insert into hash_entry (id, source, state, category, single_hash, hashes, weight, note, created_by, created_by_id,
                        created_at, removed_at, changed, version)
select id, 'MODERATOR', if(algorithm = 'PHASH', 'REMOVED', 'ACTIVE'), category,
       if(algorithm = 'PHASH', null, concat(algorithm, ':', hash)), 1, 0, note, created_by, created_by_id, created_at,
       if(algorithm = 'PHASH', utc_timestamp(6), null), 1, 0
from listed_hash;
alter table listed_hash
    add column entry_id binary(16)     null after id,
    add column at_ms    int            null,
    add column quality  tinyint        null,
    add column variants varbinary(2048) null;
update listed_hash set entry_id = id;
alter table listed_hash
    modify column entry_id binary(16) not null,
    drop key listed_hash_value,
    drop column category,
    drop column note,
    drop column created_by,
    drop column created_by_id,
    drop column created_at,
    add key listed_hash_value (algorithm, hash),
    add key listed_hash_entry (entry_id, id);

-- Fingerprints of screened videos, so that a later rejection can list them.
create table screened_clip (
    content_id      binary(16)  not null,
    content_version bigint      not null,
    owner_id        binary(16)  not null,
    source_sha256   varchar(64) not null,
    prints          mediumblob  not null,
    screened_at     datetime(6) not null,
    primary key (content_id, content_version),
    key screened_clip_owner (owner_id),
    key screened_clip_age (screened_at)
) default character set utf8mb4;

-- Which videos an entry matched.
create table hash_match (
    entry_id   binary(16)  not null,
    content_id binary(16)  not null,
    owner_id   binary(16)  not null,
    at         datetime(6) not null,
    primary key (entry_id, content_id),
    key hash_match_time (entry_id, at, owner_id),
    key hash_match_owner (owner_id),
    key hash_match_age (at)
) default character set utf8mb4;
