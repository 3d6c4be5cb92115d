package dev.kinora.video.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.video.catalog.metadata.Audience;
import dev.kinora.video.catalog.metadata.Decision;
import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.catalog.metadata.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VideoTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void illegalMoveNamesIdAndBothStates() {
        Video video = video();
        assertThatIllegalStateException()
                .isThrownBy(video::waitForReview)
                .withMessageContainingAll(video.getId().toString(), "UPLOADED", "IN_REVIEW");
    }

    @Test
    void rejectionOfAPublishedVideoTakesItDown() {
        Video video = screened();
        video.decide(decision(Outcome.APPROVED), 1, "Comedy & Fun", NOW);
        assertThat(video.state()).isEqualTo(VideoState.PUBLISHED);
        assertThat(video.isListed()).isTrue();
        video.decide(decision(Outcome.REJECTED), 2, null, NOW);
        assertThat(video.state()).isEqualTo(VideoState.TAKEN_DOWN);
        assertThat(video.isOpen()).isFalse();
        assertThat(video.words().category()).isEqualTo("Comedy & Fun");
    }

    @Test
    void restrictedVideoPlaysByLinkButIsNotListed() {
        Video video = screened();
        video.decide(decision(Outcome.RESTRICTED), 1, null, NOW);
        assertThat(video.isOpen()).isTrue();
        assertThat(video.isListed()).isFalse();
    }

    @Test
    void ignoresDecisionsThatAreOlderOrAboutOlderWords() {
        Decision approval = decision(Outcome.APPROVED);
        Video video = screened();
        long seen = video.revision();
        assertThat(video.awaits(approval, seen - 1, 1)).isFalse();
        assertThat(video.awaits(approval, seen, 1)).isTrue();
        video.decide(approval, 5, null, NOW);
        assertThat(video.awaits(approval, seen, 5)).isFalse();
        assertThat(video.awaits(approval, seen, 6)).isTrue();
        reword(video);
        assertThat(video.state()).isEqualTo(VideoState.SCREENING);
        for (Decision old : List.of(approval, decision(Outcome.REJECTED), byPerson(Outcome.APPROVED))) {
            assertThat(video.awaits(old, seen, 7)).isFalse();
        }
        assertThat(video.awaits(approval, video.revision(), 7)).isTrue();
    }

    @Test
    void refusalOfEarlierWordsByAPersonTakesTheEditedVideoDown() {
        Video video = screened();
        long first = video.revision();
        video.decide(decision(Outcome.APPROVED), 1, null, NOW);
        reword(video);
        video.decide(decision(Outcome.APPROVED), 2, null, NOW);

        assertThat(video.awaits(byPerson(Outcome.REJECTED), first, 2)).isFalse();
        assertThat(video.awaits(byPerson(Outcome.RESTRICTED), first, 3)).isTrue();
        assertThat(video.awaits(byPerson(Outcome.REJECTED), first, 3)).isTrue();
        video.decide(byPerson(Outcome.REJECTED), 3, null, NOW);
        assertThat(video.state()).isEqualTo(VideoState.TAKEN_DOWN);
        assertThat(video.awaits(decision(Outcome.APPROVED), video.revision(), 4))
                .isFalse();
        assertThat(video.awaits(byPerson(Outcome.APPROVED), video.revision(), 4))
                .isTrue();
    }

    @Test
    void restrictionOfEarlierWordsNeverBringsUnscreenedWordsOut() {
        Video video = screened();
        long first = video.revision();
        video.decide(decision(Outcome.APPROVED), 1, null, NOW);
        reword(video);
        assertThat(video.awaits(byPerson(Outcome.RESTRICTED), first, 2)).isFalse();
        assertThat(video.awaits(byPerson(Outcome.REJECTED), first, 2)).isTrue();
    }

    @Test
    void scheduledVideoOpensItselfOnceItsTimeHasCome() {
        Video video = screened();
        video.edit(video.words(), new Audience(Visibility.SCHEDULED, NOW.plusSeconds(60)), NOW);
        video.decide(decision(Outcome.APPROVED), 1, null, NOW);
        assertThat(video.state()).isEqualTo(VideoState.PUBLISHED);
        assertThat(video.isOpen()).isFalse();
        assertThat(video.publishedAt()).isNull();

        assertThat(video.openIfDue(NOW.plusSeconds(59))).isFalse();
        long before = video.revision();
        assertThat(video.openIfDue(NOW.plusSeconds(61))).isTrue();
        assertThat(video.isListed()).isTrue();
        assertThat(video.revision()).isGreaterThan(before);
        assertThat(video.publishedAt()).isEqualTo(NOW.plusSeconds(61));
        assertThat(video.openIfDue(NOW.plusSeconds(62))).isFalse();
    }

    @Test
    void approvalAfterTheScheduledTimeOpensAtOnce() {
        Video video = screened();
        video.edit(video.words(), new Audience(Visibility.SCHEDULED, NOW.plusSeconds(60)), NOW);
        assertThat(video.openIfDue(NOW.plusSeconds(90))).isFalse();
        video.decide(decision(Outcome.APPROVED), 1, null, NOW.plusSeconds(90));
        assertThat(video.isListed()).isTrue();
        assertThat(video.publishedAt()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void rejectionOfAScheduledVideoKeepsItClosed() {
        Video video = screened();
        video.edit(video.words(), new Audience(Visibility.SCHEDULED, NOW.plusSeconds(60)), NOW);
        video.decide(decision(Outcome.REJECTED), 1, null, NOW.plusSeconds(90));
        assertThat(video.openIfDue(NOW.plusSeconds(91))).isFalse();
        assertThat(video.isOpen()).isFalse();
    }

    private static Video screened() {
        Video video = video();
        video.startTranscoding();
        video.finishTranscoding(new TranscodedMedia(2000, 360, 640, "0".repeat(64), "LEHV6nWB2yk8"));
        return video;
    }

    private static Video video() {
        var words = new VideoWords("A title", "", List.of(), null);
        return Video.uploaded(UUID.randomUUID(), UUID.randomUUID(), words, Audience.of(Visibility.PUBLIC), 10, NOW);
    }

    private static void reword(Video video) {
        video.edit(new VideoWords("Other", "", List.of(), null), Audience.of(Visibility.PUBLIC), NOW);
    }

    private static Decision decision(Outcome outcome) {
        return new Decision(outcome, "CODE", "Because.", true, NOW);
    }

    private static Decision byPerson(Outcome outcome) {
        return new Decision(outcome, "CODE", "Because.", false, NOW);
    }
}
