package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Identifies files in unsupported formats, so that the refusal can tell what to do. */
final class ForeignFile {

    /** First characters of playlists, manifests and edit lists: HLS, concat, PLS, ASX, SMIL, DASH, RTSP, mpv. */
    private static final List<String> LISTS = List.of(
            "#extm3u",
            "#ext-x-",
            "ffconcat",
            "[playlist]",
            "[reference]",
            "<asx",
            "<smil",
            "<mpd",
            "<smoothstreamingmedia",
            "rtsptext",
            "# mpv edl");

    private static final List<String> MANIFESTS =
            List.of("<mpd", "<smil", "<asx", "<smoothstreamingmedia", "<playlist", "urn:mpeg:dash");
    private static final Pattern ADDRESS = Pattern.compile("^(https?|rtsp|rtmp|mms|file|ftp|concat|data|subfile):\\S");
    private static final Pattern CONCAT = Pattern.compile("(?m)^\\s*file\\s+(['\"/.]|\\S+://)");
    private static final Pattern SESSION = Pattern.compile("^v=0\\r?\\no=");
    private static final Pattern MPEG_AUDIO = Pattern.compile("^\u00ff[\u00e2-\u00ff]", Pattern.DOTALL);
    private static final List<String> SOUNDS = List.of("ID3", "fLaC", "#!AMR", "FORM", "caff", ".snd");

    private ForeignFile() {}

    /** The refusal for a file with these first characters. */
    static TranscodeException refusal(String head) {
        if (pointsElsewhere(head)) {
            return new TranscodeException(TranscodeProblem.FORBIDDEN_REFERENCE, "a playlist or manifest");
        }
        if (isSound(head)) {
            return new TranscodeException(TranscodeProblem.NO_VIDEO_STREAM, "a sound file");
        }
        boolean otherVideo = head.startsWith("0&\u00b2u") // ASF
                || head.startsWith("\u0000\u0000\u0001\u00b3") // bare MPEG video
                || head.startsWith(".RMF");
        return new TranscodeException(
                otherVideo ? TranscodeProblem.UNSUPPORTED_CONTAINER : TranscodeProblem.NOT_A_VIDEO,
                "unknown first bytes");
    }

    private static boolean pointsElsewhere(String head) {
        // A byte order mark or UTF-16 must not hide a playlist.
        String text = head.replaceAll("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\u0000", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        boolean manifest = text.startsWith("<") && MANIFESTS.stream().anyMatch(text::contains);
        return manifest
                || LISTS.stream().anyMatch(text::startsWith)
                || ADDRESS.matcher(text).find()
                || CONCAT.matcher(text).find()
                || SESSION.matcher(text).find();
    }

    private static boolean isSound(String head) {
        return SOUNDS.stream().anyMatch(head::startsWith)
                || head.startsWith("RIFF") && head.startsWith("WAVE", 8)
                || MPEG_AUDIO.matcher(head).find() && !head.startsWith("\u00ff\u00fe");
    }
}
