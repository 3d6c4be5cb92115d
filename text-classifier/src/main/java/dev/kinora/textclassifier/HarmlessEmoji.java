package dev.kinora.textclassifier;

import java.util.regex.Pattern;

/**
 * Emoji that are harmless by themselves: short comments of only these need no person.
 *
 * <p>A reviewed allow-list. It excludes emoji with a second meaning (food, animals, plants, bolts), and emoji that
 * threaten, mock or flirt, all flags, and skin tones except on hands. Many in a row, or in lines, can draw a picture.
 */
final class HarmlessEmoji {

    private static final String HANDS = "[👍👏🙌🙏✌🤞💪👋🫶]\\uFE0F?[\\x{1F3FB}-\\x{1F3FF}]?";
    private static final String HEART_ON_FIRE = "❤\\uFE0F?\\u200D🔥";
    private static final String OTHERS = "[😀😃😄😁😆😅😂🤣🙂😊😇😌😍😎🥰🤩🥲🥹🥳🤗🤔🤯😮😯😲😱😢😭🥺😔😞😬"
            + "❤🧡💛💚💙💜🖤🤍🤎♥❣💓💕💖💞💔🩷🩵🩶"
            + "👎🤝🔥✨⭐🌟💫💯🚀💎👑🎉🎊🎈🎁🎂🏆🥇🥈🥉🏅🎵🎶🎤🎧🎸🎹🥁🎬📸🎨🎮⚽🏀🌞☀🍀✅❗❓]\\uFE0F?";
    private static final Pattern COMMENT =
            Pattern.compile("(?:(?:" + HANDS + "|" + HEART_ON_FIRE + "|" + OTHERS + ")(?: ?[!?.,]{1,3}+)? ?){1,12}+");

    private HarmlessEmoji() {}

    /** Whether a text consists of at most twelve of these emoji. */
    static boolean only(String text) {
        return COMMENT.matcher(text.strip()).matches();
    }
}
