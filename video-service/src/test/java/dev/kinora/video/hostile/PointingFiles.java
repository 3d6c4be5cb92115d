package dev.kinora.video.hostile;

import static dev.kinora.video.hostile.Boxes.ascii;
import static dev.kinora.video.hostile.Boxes.box;
import static dev.kinora.video.hostile.Boxes.int32;
import static dev.kinora.video.hostile.Boxes.join;
import static dev.kinora.video.hostile.HostileFile.plays;
import static dev.kinora.video.hostile.HostileFile.refused;
import static dev.kinora.video.transcode.TranscodeProblem.CORRUPT;
import static dev.kinora.video.transcode.TranscodeProblem.FORBIDDEN_REFERENCE;
import static dev.kinora.video.transcode.TranscodeProblem.UNSUPPORTED_CONTAINER;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Files that refer to another file or URL. */
final class PointingFiles {

    private final String address;
    private final String local;

    /**
     * Files that point at these canaries.
     *
     * @param address of a server that must not be asked
     * @param local a video that must not be read
     */
    PointingFiles(String address, Path local) {
        this.address = address;
        this.local = local.toAbsolutePath().toString();
    }

    Stream<HostileFile> all() {
        return Stream.concat(lists(), movies());
    }

    byte[] playlist() {
        return ascii("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:1,\n" + address + "/seg.ts\n#EXTINF:1,\nfile://" + local
                + "\n#EXT-X-ENDLIST\n");
    }

    private Stream<HostileFile> lists() {
        String base = "<BaseURL>" + address + "/</BaseURL>";
        return Stream.of(
                pointing("playlist.mp4", playlist()),
                pointing("playlist-with-mark.mp4", join(ascii("\u00ef\u00bb\u00bf\n\n"), playlist())),
                pointing(
                        "playlist-of-keys.mp4",
                        ascii("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"" + address + "/k\"\n" + "#EXTINF:1,\nfile://"
                                + local + "\n")),
                pointing("concat.mp4", ascii("ffconcat version 1.0\nfile '" + local + "'\n")),
                pointing("bare-concat.mp4", ascii("# my clips\nfile '" + local + "'\nfile '" + address + "/a.mp4'\n")),
                pointing(
                        "dash.mp4",
                        ascii("<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\">" + base
                                + "<Period/></MPD>")),
                pointing("dash-in-utf16.mp4", ("\ufeff<MPD>" + base + "</MPD>").getBytes(StandardCharsets.UTF_16BE)),
                pointing("smil.mov", ascii("<smil><body><video src='" + address + "/a.mp4'/></body></smil>")),
                pointing("asx.avi", ascii("<asx version='3'><entry><ref href='" + address + "/a'/></entry></asx>")),
                pointing("pls.mp4", ascii("[playlist]\nFile1=" + address + "/a.mp4\n")),
                pointing("session.mp4", ascii("v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 9 RTP/AVP 96\r\n")),
                pointing("address.mp4", ascii(address + "/a.mp4\n")),
                refused("playlist-in-a-box.mp4", CORRUPT, () -> join(box("ftyp", ascii("isom")), playlist())),
                plays("playlist-behind-a-movie.mp4", 1, "96x64", () -> join(Clips.mp4(), playlist())),
                refused("playlist-as-webm.webm", CORRUPT, () -> join(ascii("\u001aE\u00df\u00a3\n"), playlist())));
    }

    private Stream<HostileFile> movies() {
        return Stream.of(
                refused("movie-with-data-at-an-address.mov", FORBIDDEN_REFERENCE, () -> elsewhere("url ", address)),
                refused(
                        "movie-with-data-in-a-file.mov",
                        FORBIDDEN_REFERENCE,
                        () -> elsewhere("url ", "file://" + local)),
                refused("movie-with-an-alias.mov", FORBIDDEN_REFERENCE, () -> elsewhere("alis", alias())),
                refused(
                        "movie-of-references.mov",
                        FORBIDDEN_REFERENCE,
                        () -> join(
                                box("ftyp", ascii("qt  "), new byte[4]),
                                box(
                                        "moov",
                                        box(
                                                "rmra",
                                                box("rmda", box("rdrf", int32(0), ascii("url "), ascii(address))))))),
                refused(
                        "movie-with-packed-header.mov",
                        UNSUPPORTED_CONTAINER,
                        () -> join(
                                box("ftyp", ascii("qt  "), new byte[4]),
                                box("moov", box("cmov", box("dcom", ascii("zlib")), box("cmvd", int32(1 << 30)))))));
    }

    private static HostileFile pointing(String name, byte[] bytes) {
        return refused(name, FORBIDDEN_REFERENCE, () -> bytes);
    }

    /** A movie with a data reference to another file; its header is extended for it. */
    private static byte[] elsewhere(String type, String target) {
        byte[] movie = Clips.clip("silent.mov", Clips.PICTURE + Clips.H264);
        byte[] entry = box(type, int32(0), ascii(target));
        int start = Boxes.content(movie, "dref");
        int oldEnd = start - 8 + ByteBuffer.wrap(movie).getInt(start - 8);
        byte[] longer = join(Arrays.copyOf(movie, start + 8), entry, Arrays.copyOfRange(movie, oldEnd, movie.length));
        int more = longer.length - movie.length;
        for (String parent : new String[] {"moov", "trak", "mdia", "minf", "dinf", "dref"}) {
            int at = Boxes.content(longer, parent) - 8;
            ByteBuffer bytes = ByteBuffer.wrap(longer);
            bytes.putInt(at, bytes.getInt(at) + more);
        }
        return longer;
    }

    /** A Macintosh alias record (QuickTime File Format) with an absolute path, kind 18. */
    private String alias() {
        String path = local.length() % 2 == 0 ? local : local + "\u0000";
        return "\u0000".repeat(150) + "\u0000\u0012\u0000" + (char) path.length() + path + "\u00ff\u00ff\u0000\u0000";
    }
}
