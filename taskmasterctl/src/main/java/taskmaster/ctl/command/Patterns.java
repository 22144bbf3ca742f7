package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** Names with {@code *}, {@code ?} and {@code [abc]}, as shells know them: over whole namespecs. {@code group:*} is a name, not a pattern. */
final class Patterns {
    private Patterns() {}

    /** The names, with the processes that patterns mean in their place; a pattern that means none stays, and is unknown. */
    static List<String> expand(Context context, List<String> names) throws ClientException {
        boolean any = false;
        for (String name : names) {
            any |= isPattern(name);
        }
        if (!any || context.isSupervisorctl()) {
            return names;
        }
        return expand(StatusRow.parse(context.client().statusRows()), names);
    }

    static List<String> expand(List<StatusRow> rows, List<String> names) {
        List<String> expanded = new ArrayList<>(names.size());
        for (String name : names) {
            List<String> meant = isPattern(name) ? matching(rows, name) : List.of();
            expanded.addAll(meant.isEmpty() ? List.of(name) : meant);
        }
        return expanded;
    }

    private static List<String> matching(List<StatusRow> rows, String pattern) {
        List<String> matching = new ArrayList<>();
        for (StatusRow row : Selection.of(rows, List.of()).rows()) {
            if (matches(pattern, row.namespec()) || matches(pattern, row.group() + ":" + row.name())) {
                matching.add(row.namespec());
            }
        }
        return matching;
    }

    static boolean isPattern(String name) {
        String plain = name.endsWith(":*") ? name.substring(0, name.length() - 2) : name;
        for (int i = 0; i < plain.length(); i++) {
            if ("*?[".indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text as a whole is like the pattern; goes back to the last star only, so no pattern takes long. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int starText = 0;
        while (t < text.length() || p < pattern.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starText = t;
                continue;
            }
            int next = t < text.length() ? afterMatch(pattern, p, text.charAt(t)) : -1;
            if (next >= 0) {
                p = next;
                t++;
            } else if (star >= 0 && starText < text.length()) {
                p = star + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Where the pattern goes on if its next element fits the character; else -1. */
    private static int afterMatch(String pattern, int p, char c) {
        if (p == pattern.length()) {
            return -1;
        }
        int end = pattern.charAt(p) == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (end > 0) {
            return inClass(pattern.substring(p + 1, end), c) ? end + 1 : -1;
        }
        return pattern.charAt(p) == '?' || pattern.charAt(p) == c ? p + 1 : -1;
    }

    private static boolean inClass(String members, char c) {
        boolean not = members.charAt(0) == '!' || members.charAt(0) == '^';
        boolean found = false;
        for (int i = not ? 1 : 0; i < members.length(); i++) {
            char from = members.charAt(i);
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char to = range ? members.charAt(i + 2) : from;
            found |= c >= from && c <= to;
            i += range ? 2 : 0;
        }
        return found != not;
    }
}
