package dev.kinora.moderation.hash;

import dev.kinora.moderation.policy.HarmCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The hash list.
 *
 * @param most hashes of pictures in memory, crops included; a million take about 100 MB, and twice that while new ones are
 *     merged into them
 * @param fed categories of harm for which a rejected video is listed; what is only wrong together with its words, or in
 *     the mouth of somebody, is not among them
 * @param fingerprints how long the fingerprints of a screened video are kept, so that a later rejection can list them
 * @param copies hashes of the newest screened videos in memory, 64 of a video, to find copies of them; they take as much as those
 *     of the list
 * @param flood when an entry matches suspiciously much
 */
@Validated
@ConfigurationProperties("kinora.hashes")
record HashProperties(
        @Min(1000) @DefaultValue("1000000") int most,

        @NotNull @DefaultValue({"CHILD_SAFETY", "SELF_HARM", "VIOLENCE", "HATE", "DANGEROUS_ACTS", "SEXUAL_CONTENT", "SPAM"})
        Set<HarmCategory> fed,

        @NotNull @DefaultValue("60d") Duration fingerprints,
        @Min(1000) @DefaultValue("500000") int copies,
        @Valid @NotNull @DefaultValue Flood flood) {

    HashProperties {
        fed = Set.copyOf(fed);
    }

    /**
     * An entry that matches more videos than this of more accounts than this within the window is held back.
     *
     * @param window how far back matches count, and how long they are kept
     * @param videos number of videos
     * @param accounts number of accounts
     */
    record Flood(
            @NotNull @DefaultValue("7d") Duration window,
            @Min(2) @DefaultValue("50") int videos,
            @Min(2) @DefaultValue("20") int accounts) {}
}
