-- Takedowns are sent apart from other events: they are found by their topic, and their relay locks a row of its own.
alter table outbox_event add index outbox_event_topic (topic, sequence);
insert into outbox_relay (id) values (2);
