package taskmaster.core.config;

import java.util.ArrayList;
import java.util.List;

/** Blank characters as supervisord's INI reader knows them: also the no-break space and other Unicode spaces. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f;
        }
        return c >= 0x85 && (c == 0x85 || Character.isSpaceChar(c));
    }

    static String strip(String text) {
        return strip(text, 0, text.length());
    }

    /** The part of the text from {@code from} to {@code to}, without blanks at its edges. */
    static String strip(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The words between blanks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || isBlank(text.charAt(i));
            if (blank && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    /** The stripped parts between commas; an empty text has none, {@code a,} has an empty second one. */
    static List<String> commaList(String text) {
        List<String> parts = new ArrayList<>();
        if (strip(text).isEmpty()) {
            return parts;
        }
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            parts.add(strip(text, start, comma));
            start = comma + 1;
        }
        parts.add(strip(text, start, text.length()));
        return parts;
    }
}
