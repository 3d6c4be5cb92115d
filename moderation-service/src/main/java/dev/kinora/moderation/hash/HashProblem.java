package dev.kinora.moderation.hash;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with the hash list. */
enum HashProblem implements ProblemType {
    HASH_MALFORMED(HttpStatus.UNPROCESSABLE_CONTENT, "The hash does not have the form of its algorithm"),
    HASH_LISTED(HttpStatus.CONFLICT, "The hash is on the list already");

    private final HttpStatus status;
    private final String title;

    HashProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
