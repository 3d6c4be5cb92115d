-- The videos of a slate and those that are causes of its reasons, of equal length for each slot, so that the statement that reads a page
-- can confirm them. Slates of before are composed anew.
alter table slate add column videos mediumblob null;
