-- What copies and links are counted in; prints of texts, kept for the window of the spam rules.
CREATE TABLE comment_print (
    comment_id BINARY(16)  NOT NULL,
    author_id  BINARY(16)  NOT NULL,
    text_hash  BINARY(32)  NULL,
    links      INT         NOT NULL,
    seen_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (comment_id),
    KEY comment_print_text (text_hash, seen_at),
    KEY comment_print_author (author_id, seen_at),
    KEY comment_print_age (seen_at)
);

-- Comments that were given back to their author.
CREATE TABLE rewrite_offer (
    comment_id BINARY(16)  NOT NULL,
    author_id  BINARY(16)  NOT NULL,
    at         DATETIME(6) NOT NULL,
    PRIMARY KEY (comment_id),
    KEY rewrite_offer_author (author_id, at),
    KEY rewrite_offer_age (at)
);
