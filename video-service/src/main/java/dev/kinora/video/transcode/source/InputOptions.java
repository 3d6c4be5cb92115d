package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.SourceLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the engine is told to read an untrusted file: local files only, this one container, these decoders, no data
 * outside the file, nothing larger than the limits. They belong directly before {@code -i}.
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
    /** Names of decoders that differ from the name of what they decode. */
    private static final String OTHER_VIDEO_NAMES = ",libdav1d,libaom-av1,libvpx,libvpx-vp9,msmpeg4,flv";

    private static final String OTHER_AUDIO_NAMES = ",mp3float,mp2float,libopus,libvorbis,amrnb,amrwb";

    private InputOptions() {}

    /** Whether pictures in this codec are decoded. */
    static boolean decodesVideo(String codec) {
        return VIDEO.contains(codec);
    }

    /** Whether sound in this codec is decoded. */
    static boolean decodesAudio(String codec) {
        return AUDIO.contains(codec);
    }

    /** For a run of ffmpeg, which opens only the streams that it is told to use. */
    public static List<String> of(ContainerFormat format, SourceLimits limits) {
        var options = new ArrayList<>(List.of("-codec_whitelist", video() + "," + audio()));
        options.addAll(List.of("-max_pixels", Long.toString(limits.maxPixels())));
        options.addAll(container(format, limits));
        return options;
    }

    /** For ffprobe, which opens every stream: cover pictures are let in, captions are no decoder's business. */
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
