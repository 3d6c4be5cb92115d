package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The supported containers, recognized by their first bytes and never by name or Content-Type.
 *
 * <p>The demuxer is passed to the engine explicitly, so a playlist or concat script disguised as a video, which could
 * read other local files, is never interpreted.
 */
public enum ContainerFormat {
    ISO_MEDIA("mov"),
    MATROSKA("matroska"),
    AVI("avi"),
    FLV("flv"),
    MPEG_TS("mpegts"),
    MPEG_PS("mpeg"),
    OGG("ogg");

    private static final int SNIFFED_BYTES = 4096;
    private static final int TS_PACKET = 188;
    private static final int M2TS_PACKET = 192;
    private static final Set<String> ISO_BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");
    private static final Set<String> IMAGE_BRANDS = Set.of("avif", "avis", "heic", "heix", "heif", "mif1", "msf1");

    private final String demuxer;

    ContainerFormat(String demuxer) {
        this.demuxer = demuxer;
    }

    /** The engine's name of the demuxer. */
    String demuxer() {
        return demuxer;
    }

    /**
     * Recognizes the container of a file.
     *
     * @throws TranscodeException EMPTY_FILE, NOT_A_VIDEO, NO_VIDEO_STREAM, FORBIDDEN_REFERENCE or UNSUPPORTED_CONTAINER
     */
    static ContainerFormat sniff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sniff(in.readNBytes(SNIFFED_BYTES));
        }
    }

    static ContainerFormat sniff(byte[] head) {
        if (head.length == 0) {
            throw new TranscodeException(TranscodeProblem.EMPTY_FILE, "no bytes");
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.length() >= 12 && ISO_BOXES.contains(text.substring(4, 8))) {
            return isoMedia(text);
        }
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return MATROSKA;
        }
        if (text.startsWith("RIFF") && text.startsWith("AVI ", 8)) {
            return AVI;
        }
        if (text.startsWith("FLV\u0001")) {
            return FLV;
        }
        if (text.startsWith("OggS")) {
            return OGG;
        }
        if (text.startsWith("\u0000\u0000\u0001\u00ba")) {
            return MPEG_PS;
        }
        if (isTransportStream(head)) {
            return MPEG_TS;
        }
        throw ForeignFile.refusal(text);
    }

    private static ContainerFormat isoMedia(String text) {
        if (text.startsWith("ftyp", 4) && IMAGE_BRANDS.contains(text.substring(8, 12))) {
            throw new TranscodeException(TranscodeProblem.NOT_A_VIDEO, "a picture in an ISO container");
        }
        return ISO_MEDIA;
    }

    private static boolean isTransportStream(byte[] head) {
        return isSync(head, 0, TS_PACKET) || isSync(head, 4, M2TS_PACKET);
    }

    private static boolean isSync(byte[] head, int offset, int packet) {
        for (int i = 0; i < 4; i++) {
            int at = offset + i * packet;
            if (at >= head.length || head[at] != 0x47) {
                return false;
            }
        }
        return true;
    }
}
