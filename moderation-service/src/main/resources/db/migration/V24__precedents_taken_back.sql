-- A decision that its maker took back is no precedent from then on.
alter table precedent
    add column taken_back_at datetime(6) null;
