package dev.kinora.textclassifier;

import java.util.regex.Pattern;

/**
 * A few emoji that say nothing bad by themselves: short comments of nothing else need no person.
 *
 * <p>A list of what is allowed, read one by one. Left out is what stands for something else (food, animals, plants, bolts),
 * threatens, mocks or flirts, all flags and every other skin. Many in a row, or in lines, can draw a picture.
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

    /** Whether a text is at most twelve such emoji and nothing else. */
    static boolean only(String text) {
        return COMMENT.matcher(text.strip()).matches();
    }
}
