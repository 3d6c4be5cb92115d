package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.SourceLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Engine options for reading an untrusted file: local files only, one container, an allow-list of decoders, no data
 * outside the file, and the limits. They must come directly before {@code -i}.
 */
public final class InputOptions {

    private static final Set<String> VIDEO = Set.of(
            "h264",
            "hevc",
            "av1",
            "vp8",
            "vp9",
            "mpeg4",
            "msmpeg4v3",
            "mpeg2video",
            "mpeg1video",
            "mjpeg",
            "prores",
            "theora",
            "h263",
            "flv1",
            "dvvideo");
    private static final Set<String> AUDIO = Set.of(
            "aac",
            "mp3",
            "mp2",
            "ac3",
            "eac3",
            "opus",
            "vorbis",
            "flac",
            "alac",
            "amr_nb",
            "amr_wb",
            "pcm_u8",
            "pcm_s8",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_s32be",
            "pcm_f32le",
            "pcm_f32be",
            "pcm_mulaw",
            "pcm_alaw");
    /** Names of decoders that differ from the name of their codec. */
    private static final String OTHER_VIDEO_NAMES = ",libdav1d,libaom-av1,libvpx,libvpx-vp9,msmpeg4,flv";

    private static final String OTHER_AUDIO_NAMES = ",mp3float,mp2float,libopus,libvorbis,amrnb,amrwb";

    private InputOptions() {}

    /** Whether video in this codec is decoded. */
    static boolean decodesVideo(String codec) {
        return VIDEO.contains(codec);
    }

    /** Whether audio in this codec is decoded. */
    static boolean decodesAudio(String codec) {
        return AUDIO.contains(codec);
    }

    /** Options for ffmpeg, which opens only the selected streams. */
    public static List<String> of(ContainerFormat format, SourceLimits limits) {
        var options = new ArrayList<>(List.of("-codec_whitelist", video() + "," + audio()));
        options.addAll(List.of("-max_pixels", Long.toString(limits.maxPixels())));
        options.addAll(container(format, limits));
        return options;
    }

    /** Options for ffprobe, which opens all streams: cover pictures are also allowed. */
    static List<String> ofProbe(ContainerFormat format, SourceLimits limits) {
        var options = new ArrayList<>(List.of("-codec_whitelist:v", video() + ",png,bmp,gif"));
        options.addAll(List.of("-codec_whitelist:a", audio()));
        options.addAll(List.of("-max_pixels:v", Long.toString(limits.maxPixels())));
        options.addAll(container(format, limits));
        return options;
    }

    private static List<String> container(ContainerFormat format, SourceLimits limits) {
        var options = new ArrayList<>(List.of("-protocol_whitelist", "file", "-format_whitelist", format.demuxer()));
        options.addAll(List.of("-max_streams", Integer.toString(limits.maxStreams())));
        if (format == ContainerFormat.ISO_MEDIA) {
            options.addAll(List.of("-enable_drefs", "0", "-use_absolute_path", "0"));
        }
        options.addAll(List.of("-f", format.demuxer()));
        return options;
    }

    private static String video() {
        return String.join(",", VIDEO) + OTHER_VIDEO_NAMES;
    }

    private static String audio() {
        return String.join(",", AUDIO) + OTHER_AUDIO_NAMES;
    }
}
