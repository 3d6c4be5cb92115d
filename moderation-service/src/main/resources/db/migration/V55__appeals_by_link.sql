-- Appeals of people who reported without an account: once per report, with the link from the mail. Its token is stored as its
-- SHA-256, and nothing leads from it to the address, which is deleted when the mail is sent.
alter table appeal
    modify appellant_id binary(16) null,
    add column report_id binary(16) null after appellant_id,
    add unique key appeal_of_report (report_id),
    add key appeal_answered (answered_at);

create table appeal_link (
    report_id  binary(16)  not null,
    token_hash binary(32)  not null,
    expires_at datetime(6) not null,
    primary key (report_id),
    unique key appeal_link_token (token_hash),
    key appeal_link_expiry (expires_at)
) default character set utf8mb4;
