-- What moderation takes from a video that others see, or that it is held back. Null for nothing; the column "restricted" of
-- earlier versions remains for queries and means LIMITED_REACH where this says nothing.
alter table video add column restrictions json null;

-- Accounts that confirmed that they are adults: which wording, when, and whether they took it back. Kept with the account.
create table age_confirmation (
    account_id   binary(16)  not null,
    wording      int         not null,
    confirmed_at datetime(6) not null,
    revoked_at   datetime(6) null,
    revision     bigint      not null,
    primary key (account_id)
);
