package dev.kinora.video.transcode.rendition;

import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;

/** The multivariant playlist (RFC 8216 §4.3.4): bit rates, codecs and sizes of the renditions. */
final class MasterPlaylist {

    private static final String SOUND_CODEC = "mp4a.40.2"; // AAC-LC (RFC 6381)
    private static final String PICTURE_RECORD = "avcC";

    private MasterPlaylist() {}

    /**
     * The text of the playlist.
     *
     * @param playlists of some or all renditions, by number; not empty
     * @param out folder with v0, v1, … for each of them
     */
    static String text(Ladder ladder, SortedMap<Integer, MediaPlaylist> playlists, Path out) throws IOException {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        for (var numbered : playlists.entrySet()) {
            int i = numbered.getKey();
            Rendition rendition = ladder.renditions().get(i);
            MediaPlaylist playlist = numbered.getValue();
            String codecs = pictureCodec(out.resolve("v" + i).resolve(playlist.init())) + "," + SOUND_CODEC;
            text.append(String.format(
                    Locale.ROOT,
                    "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,"
                            + "FRAME-RATE=%.3f%nv%d/%s%n",
                    playlist.peakBitrate(),
                    playlist.averageBitrate(),
                    codecs,
                    rendition.width(),
                    rendition.height(),
                    rendition.rate().perSecond(),
                    i,
                    HlsFolder.PLAYLIST));
        }
        return text.toString();
    }

    /** Profile, constraints and level from the AVC configuration record (RFC 6381 §3.3). */
    private static String pictureCodec(Path init) throws IOException {
        byte[] bytes = Files.readAllBytes(init);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(PICTURE_RECORD);
        int record = at + PICTURE_RECORD.length();
        if (at < 0 || record + 4 > bytes.length) {
            throw new IOException("No AVC configuration in " + init.getFileName());
        }
        return "avc1.%02X%02X%02X".formatted(bytes[record + 1], bytes[record + 2], bytes[record + 3]);
    }
}
