package dev.kinora.moderation.hash.entry;

import java.util.regex.Pattern;

/** Kinds of hashes on the list. */
public enum HashAlgorithm {
    /** SHA-256 of the uploaded file: 64 hex digits. */
    SHA256(64),
    /** PDQ of a picture: 64 hex digits, as ThreatExchange and Hasher-Matcher-Actioner write it. */
    PDQ(64),
    /** A hash of 64 bits that is not compared any more; entries of earlier versions show it. */
    PHASH(16);

    private final Pattern form;

    HashAlgorithm(int digits) {
        this.form = Pattern.compile("[0-9a-f]{" + digits + "}");
    }

    /** Whether a text is a hash of this kind in lower-case hex. */
    public boolean fits(String hash) {
        return form.matcher(hash).matches();
    }

    /** Whether screening compares videos with hashes of this kind. */
    public boolean isCompared() {
        return this != PHASH;
    }
}
