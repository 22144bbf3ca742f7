package taskmaster.jconsole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a captured log as text that can be shown: whole lines, without colours and other orders to a terminal. */
final class LogText {
    private static final int MOST_LINES = 200;
    private static final Pattern ESCAPES =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[@-Z\\\\^_])");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t\n]]");

    private LogText() {}

    /** @param cut whether something stood before these bytes, so that the first line may be half a line */
    static String of(byte[] bytes, boolean cut) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int newline = cut ? text.indexOf('\n') : -1;
        String whole = text.substring(newline + 1).replace("\r\n", "\n");
        List<String> lines = plain(whole).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
    }

    /** Without orders to a terminal, and with a mark for everything else that cannot be seen. */
    static String plain(String text) {
        String unescaped = ESCAPES.matcher(text).replaceAll("");
        return INVISIBLE.matcher(unescaped).replaceAll("\u00b7");
    }
}
