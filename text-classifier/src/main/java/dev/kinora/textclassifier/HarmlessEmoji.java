package dev.kinora.textclassifier;

import com.ibm.icu.text.UnicodeSet;

/**
 * The emoji that say nothing bad by themselves: comments of nothing else need no person.
 *
 * <p>A list of what is allowed, read one by one. Left out is what stands for something else (fruit, drops, animals that
 * people are called), threatens, mocks or flirts, and all flags.
 */
final class HarmlessEmoji {

    private static final UnicodeSet HARMLESS = new UnicodeSet(
                    "[😀-😆 😂 🤣 🙂 🙃 😉-😋 😇 😌 😍 😎 🥰 🤩 🥲 🥹 🥳 😜 🤪 🤗"
                            + "🤭 🤔 🤯 🤓 🫡 😮 😯 😲 😱 😢 😭 🥺 😔 😞 😅 😬 🙄 😴"
                            + "❤ 🧡 💛 💚 💙 💜 🖤 🤍 🤎 ♥ ❣ 💓-💟 💔 🩷 🩵 🩶 🫶"
                            + "👍 👎 👏 🙌 🙏 🤝 ✌ 🤞 💪 👋"
                            + "🔥 ✨ ⭐ 🌟 💫 💯 ⚡ 🚀 💎 👑 🎉 🎊 🎈 🎁 🎂 🏆 🥇-🥉 🏅"
                            + "🎵 🎶 🎤 🎧 🎸 🎹 🥁 🎬 📸 🕺 🎨 🎮 ⚽ 🏀 🏄 🚴"
                            + "🌸 🌹 🌺 🌻 🌼 💐 🍀 🌈 🌊 ☀ 🌞 🌙 ❄ ⛄ 🦋 🐾 ☕ 🍕 🍰 ✅ ❗ ❓ ‼ ⁉]")
            .freeze();

    /** Skin tones, presentation, joiners, and what people put between. */
    private static final UnicodeSet BETWEEN =
            new UnicodeSet("[[:White_Space:][:Emoji_Modifier:]\\uFE0F\\u200D!?.,]").freeze();

    private static final UnicodeSet ALL =
            new UnicodeSet(HARMLESS).addAll(BETWEEN).freeze();

    private HarmlessEmoji() {}

    /** Whether a text is such emoji and nothing else. */
    static boolean only(String text) {
        return ALL.containsAll(text) && HARMLESS.containsSome(text);
    }
}
