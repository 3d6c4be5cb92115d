-- How many reports people without an account file from one network in an hour. A network is kept as its hash under a key of that hour;
-- both go when the hour is over.
create table stranger_hour (
    hour   datetime(6) not null,
    secret binary(32)  not null,
    primary key (hour)
) default character set utf8mb4;

create table stranger_network (
    hour    datetime(6) not null,
    network binary(32)  not null,
    filed   int         not null,
    primary key (hour, network)
) default character set utf8mb4;

-- The mailbox that an address leads to, whatever it is called with a tag, dots or capitals: one mailbox is asked only a few times.
alter table reporter_mail add column mailbox varchar(254) null after email;
update reporter_mail
set mailbox = lower(concat(replace(substring_index(substring_index(email, '@', 1), '+', 1), '.', ''), '@',
    substring_index(email, '@', -1)));
alter table reporter_mail
    modify column mailbox varchar(254) not null default '',
    drop key reporter_mail_address,
    add key reporter_mail_mailbox (mailbox);
