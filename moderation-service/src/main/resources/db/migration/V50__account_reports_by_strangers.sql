-- Reports of accounts by people who are not signed in: a receipt is stored as its SHA-256. What was answered and not told yet
-- has told = false; null is the rest, also what was answered before this.
alter table account_report
    add column receipt_digest binary(32) null after reporter_id,
    add column told boolean null after answered_at,
    add unique key account_report_receipt (receipt_digest),
    add key account_report_filed (filed_at),
    add key account_report_untold (told);
