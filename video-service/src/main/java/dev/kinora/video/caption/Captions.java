package dev.kinora.video.caption;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.caption.CaptionStore.Row;
import dev.kinora.video.caption.CaptionStore.Stored;
import dev.kinora.video.catalog.CaptionedVideos;
import dev.kinora.video.catalog.CaptionedVideos.Captioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The captions of a video, one file per language. */
@Component
class Captions {

    private static final int MOST_LANGUAGES = 20;
    private static final int LONGEST_LABEL = 60;

    private final CaptionedVideos videos;
    private final CaptionStore store;
    private final InstantSource clock;

    Captions(CaptionedVideos videos, CaptionStore store, InstantSource clock) {
        this.videos = videos;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Captions as the API shows them.
     *
     * @param url address of the WebVTT file; absent until the video can be played
     */
    record CaptionView(String lang, String label, @Nullable String url, Instant updatedAt) {}

    /** An uploaded file. */
    record Sent(byte[] file, CaptionFormat format, @Nullable String label) {}

    @Transactional(readOnly = true)
    List<CaptionView> of(UUID videoId, @Nullable CurrentAccount viewer) {
        Captioned video = videos.visible(videoId, viewer);
        return store.all(videoId).stream().map(row -> view(video, row)).toList();
    }

    /**
     * Adds captions or replaces those in the same language.
     *
     * @throws ProblemException for an invalid file, a twenty-first language, or a video of another account
     */
    @Transactional
    CaptionView put(UUID videoId, String lang, Sent sent, CurrentAccount account) {
        String language = CaptionLanguage.normalize(lang);
        var row =
                new Row(language, label(language, sent.label()), clock.instant().truncatedTo(ChronoUnit.MICROS));
        CaptionFile file = CaptionFile.of(sent.file(), sent.format());
        Captioned changed =
                videos.change(videoId, account, video -> replace(new Stored(videoId, video.playbackId(), row, file)));
        Row stored = store.all(videoId).stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseThrow();
        return view(changed, stored);
    }

    @Transactional
    void remove(UUID videoId, String lang, CurrentAccount account) {
        String language = CaptionLanguage.normalize(lang);
        videos.change(videoId, account, video -> {
            if (!store.remove(videoId, language)) {
                throw notFound();
            }
            return true;
        });
    }

    private boolean replace(Stored stored) {
        if (store.isStored(stored)) {
            return false;
        }
        List<String> languages =
                store.all(stored.videoId()).stream().map(Row::language).toList();
        if (languages.size() >= MOST_LANGUAGES
                && !languages.contains(stored.row().language())) {
            throw new ProblemException(
                    CaptionProblem.CAPTIONS_TOO_MANY,
                    "A video has captions in at most %d languages; remove some first.".formatted(MOST_LANGUAGES));
        }
        store.put(stored);
        return true;
    }

    private static String label(String language, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return CaptionLanguage.name(language);
        }
        String label = wanted.strip();
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    CaptionProblem.INVALID_LABEL,
                    "A name has at most %d characters, all of them visible.".formatted(LONGEST_LABEL));
        }
        return label;
    }

    private static CaptionView view(Captioned video, Row row) {
        var addresses = video.addresses();
        String url = addresses == null ? null : addresses.captionUrl(row.language());
        return new CaptionView(row.language(), row.label(), url, row.updatedAt());
    }

    static ProblemException notFound() {
        return new ProblemException(CaptionProblem.CAPTIONS_NOT_FOUND, "There are no captions in this language here.");
    }
}
