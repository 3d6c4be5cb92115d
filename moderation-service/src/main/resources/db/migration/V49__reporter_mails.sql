-- Addresses of people who reported without an account, and which mail is next. A row goes when the outcome was sent, or
-- when nobody has confirmed the address in time.
create table reporter_mail (
    report_id    binary(16)   not null,
    about        varchar(16)  not null,
    reporter_name varchar(200) null,
    email        varchar(254) not null,
    token_hash   binary(32)   null,
    filed_at     datetime(6)  not null,
    confirmed_at datetime(6)  null,
    outcome      varchar(16)  null,
    automated    boolean      null,
    answered_at  datetime(6)  null,
    step         varchar(16)  not null,
    attempts     int          not null,
    due_at       datetime(6)  null,
    primary key (report_id),
    unique key reporter_mail_token (token_hash),
    key reporter_mail_address (email),
    key reporter_mail_due (due_at),
    key reporter_mail_unconfirmed (confirmed_at, filed_at)
) default character set utf8mb4;

-- Reports of the last days that wait: their reporters are asked to confirm the address, once each. All other addresses
-- that were kept go.
insert into reporter_mail (report_id, about, reporter_name, email, filed_at, step, attempts, due_at)
select id, content_kind, reporter_name, reporter_email, filed_at, 'CONFIRMATION', 0, utc_timestamp(6)
from report
where id in (
    select min(id) from report
    where reporter_email is not null and answered_at is null and filed_at > utc_timestamp(6) - interval 7 day
    group by reporter_email);
update report set reporter_name = null, reporter_email = null where reporter_email is not null or reporter_name is not null;
