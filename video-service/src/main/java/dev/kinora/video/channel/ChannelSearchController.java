package dev.kinora.video.channel;

import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.AccountProfile;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.block.Blocks;
import dev.kinora.video.catalog.VideoCatalog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over the channels that have something to show. */
@Tag(name = "search")
@RestController
class ChannelSearchController {

    private static final int DEFAULT_LIMIT = 6;
    private static final int MAX_LIMIT = 20;
    private static final int CANDIDATES = 100;
    private static final int MOST_READS = 5;

    private final Accounts accounts;
    private final Follows follows;
    private final VideoCatalog catalog;
    private final Blocks blocks;

    ChannelSearchController(Accounts accounts, Follows follows, VideoCatalog catalog, Blocks blocks) {
        this.accounts = accounts;
        this.follows = follows;
        this.catalog = catalog;
        this.blocks = blocks;
    }

    /** A channel as a list shows it, with the numbers of its public videos and of its followers. */
    record FoundChannel(UUID id, String handle, String displayName, long videos, long followers) {}

    private record Candidate(AccountProfile profile, long videos) {}

    @Operation(
            summary = "Find channels by the beginnings of words of their handle or display name",
            description =
                    "Case and accents do not matter, and every word must match. Only accounts with public videos "
                            + "are found, the one with exactly this handle first, the others in the order of their handles. Accounts on either side of a block are left out.")
    @GetMapping("/api/v1/search/channels")
    Page<FoundChannel> search(
            @RequestParam @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Nullable CurrentAccount viewer) {
        int size = Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT);
        Optional<AccountProfile> exact = accounts.findByHandle(handle(q));
        List<Candidate> found = new ArrayList<>();
        if (cursor == null) {
            found.addAll(withVideos(exact.stream().toList(), viewer));
        }
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).text(0);
        for (int read = 0; read < MOST_READS && found.size() <= size; read++) {
            List<AccountProfile> candidates = accounts.named(q, after, CANDIDATES);
            found.addAll(withVideos(
                    candidates.stream()
                            .filter(candidate -> exact.filter(candidate::equals).isEmpty())
                            .toList(),
                    viewer));
            if (candidates.size() < CANDIDATES) {
                break;
            }
            after = candidates.getLast().handle();
        }
        List<Candidate> rows = found.subList(0, Math.min(found.size(), size + 1));
        return describe(Page.of(rows, size, row -> Cursor.encode(row.profile().handle())));
    }

    private static String handle(String typed) {
        String trimmed = typed.strip();
        return trimmed.startsWith("@") ? trimmed.substring(1) : trimmed;
    }

    private List<Candidate> withVideos(List<AccountProfile> profiles, @Nullable CurrentAccount viewer) {
        List<UUID> ids = profiles.stream().map(AccountProfile::id).toList();
        Map<UUID, Long> counts = catalog.countListedOfEach(ids);
        Set<UUID> hidden = blocks.hiddenFrom(viewer, ids);
        return profiles.stream()
                .filter(profile -> !hidden.contains(profile.id()))
                .map(profile -> new Candidate(profile, counts.getOrDefault(profile.id(), 0L)))
                .filter(candidate -> candidate.videos() > 0)
                .toList();
    }

    private Page<FoundChannel> describe(Page<Candidate> page) {
        Map<UUID, Long> followers = follows.followersOfEach(
                page.items().stream().map(row -> row.profile().id()).toList());
        return page.map(row -> {
            AccountProfile profile = row.profile();
            return new FoundChannel(
                    profile.id(),
                    profile.handle(),
                    profile.displayName(),
                    row.videos(),
                    followers.getOrDefault(profile.id(), 0L));
        });
    }
}
