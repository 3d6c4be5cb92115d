package dev.kinora.starter.version;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/**
 * Which version of a resource the client means to change: the header {@code If-Match} (RFC 9110, 13.1.1) as a controller
 * argument. A controller that declares the argument makes the header mandatory, and the API description says so.
 *
 * <p>Tags compare by the version they name, also weak ones: a proxy that compresses answers weakens our tags.
 *
 * @param any whether every version will do, which {@code If-Match: *} says
 * @param versions the versions that will do; a tag that we never gave names none
 */
public record ExpectedVersion(boolean any, Set<Long> versions) {

    public ExpectedVersion {
        versions = Set.copyOf(versions);
    }

    /** Every version will do. */
    public static ExpectedVersion ofAny() {
        return new ExpectedVersion(true, Set.of());
    }

    /** This version only. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(false, Set.of(version));
    }

    /**
     * Reads the header.
     *
     * @param ifMatch its value; null when the client sent none
     * @throws ProblemException PRECONDITION_REQUIRED (428) when it is absent or blank, MALFORMED_REQUEST (400) when it is
     *     neither {@code *} nor a list of entity tags
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
            // None of our tags: no version matches it.
        }
    }

    /** The entity tag of a version, for the ETag header. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Whether this version is the expected one. */
    public boolean matches(long version) {
        return any || versions.contains(version);
    }

    /**
     * Stops a change of another version than the client has seen.
     *
     * @param version the present version
     * @throws ProblemException PRECONDITION_FAILED (412) when it is not the expected one
     */
    public void requireMatch(long version) {
        if (!matches(version)) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_FAILED, "It has changed since you read it: read it again.");
        }
    }
}
