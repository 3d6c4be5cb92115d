-- Search by category: the newest of one category, and which categories there are.
alter table search_document
    add column category varchar(64) null,
    add index search_document_category (category, published_at, video_id);
update search_document d join video v on v.id = d.video_id set d.category = v.category;

-- The words under which an account is found; the collation ignores case and accents.
create table account_word (
    word       varchar(60) character set utf8mb4 collate utf8mb4_unicode_520_ci not null,
    account_id binary(16)  not null,
    primary key (word, account_id),
    index account_word_account (account_id)
);
insert ignore into account_word (word, account_id)
select left(t.word, 60), a.account_id
from (
    select account_id,
           concat('["', replace(trim(regexp_replace(
               lower(concat(handle, ' ', replace(handle, '_', ' '), ' ', display_name)),
               '[^\\p{L}\\p{N}\\p{M}_]+', ' ')), ' ', '","'), '"]') as words
    from account
) a
join json_table(a.words, '$[*]' columns (word varchar(200) path '$')) as t
where t.word <> '';
