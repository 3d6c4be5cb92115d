package dev.kinora.starter.version;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/**
 * The version of a resource that the client expects: the header {@code If-Match} (RFC 9110, section 13.1.1) as a
 * controller argument. A controller that declares the argument makes the header mandatory, also in the API description.
 *
 * <p>Weak tags match, too, because a proxy that compresses responses weakens the tags.
 *
 * @param any whether any version matches, as with {@code If-Match: *}
 * @param versions the versions that match; foreign tags are ignored
 */
public record ExpectedVersion(boolean any, Set<Long> versions) {

    public ExpectedVersion {
        versions = Set.copyOf(versions);
    }

    /** Matches any version. */
    public static ExpectedVersion ofAny() {
        return new ExpectedVersion(true, Set.of());
    }

    /** Matches this version only. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(false, Set.of(version));
    }

    /**
     * Reads the header.
     *
     * @param ifMatch value of the header; null if the client sent none
     * @throws ProblemException PRECONDITION_REQUIRED (428) when it is absent or blank, MALFORMED_REQUEST (400) when it
     *     is neither {@code *} nor a list of entity tags
     */
    public static ExpectedVersion parse(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Send the ETag of the version that you read as If-Match, or * for any version.");
        }
        List<ETag> tags = ETag.parse(ifMatch);
        if (tags.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_REQUEST, "If-Match must be * or an entity tag in quotes, such as \"3\".");
        }
        if (tags.stream().anyMatch(ETag::isWildcard)) {
            return ofAny();
        }
        Set<Long> versions = new HashSet<>();
        tags.forEach(tag -> addVersion(tag.tag(), versions));
        return new ExpectedVersion(false, versions);
    }

    private static void addVersion(String tag, Set<Long> versions) {
        try {
            versions.add(Long.valueOf(tag));
        } catch (NumberFormatException e) {
            // Not a tag of ours, so no version matches it.
        }
    }

    /** The entity tag of a version, for the ETag header. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Whether this version is expected. */
    public boolean matches(long version) {
        return any || versions.contains(version);
    }

    /**
     * Requires that the client has seen the current version.
     *
     * @param version the current version
     * @throws ProblemException PRECONDITION_FAILED (412) when it is not the expected one
     */
    public void requireMatch(long version) {
        if (!matches(version)) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_FAILED, "Read the resource again, then repeat the change.");
        }
    }
}
