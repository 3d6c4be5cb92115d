package dev.kinora.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nineteen categories of the catalogue; a video has one of them or none. */
public final class Categories {

    public static final List<String> ALL = List.of(
            "Entertainment & Pop Culture",
            "Sports & Fitness",
            "Music & Performance Arts",
            "Technology & Gadgets",
            "Education & How-To",
            "News & Current Affairs",
            "Health & Wellness",
            "Food & Cooking",
            "Travel & Exploration",
            "Gaming & Esports",
            "Science & Nature",
            "Finance & Business",
            "Lifestyle & Fashion",
            "Movies & TV Shows",
            "Motivation & Personal Development",
            "Comedy & Fun",
            "Automobiles & Vehicles",
            "Home & DIY",
            "Pets & Animals");

    private Categories() {}

    /** Whether this is exactly one of {@link #ALL}. */
    public static boolean contains(@Nullable String name) {
        return name != null && ALL.contains(name);
    }
}
