-- From which network an upload was made (an IPv4 address or an IPv6 /64), so that one network cannot hold thousands.
ALTER TABLE upload
    ADD COLUMN client_network VARCHAR(64) NULL,
    ADD INDEX upload_network (client_network);
