CREATE TABLE note (
    id   BINARY(16)   NOT NULL,
    text VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
);
