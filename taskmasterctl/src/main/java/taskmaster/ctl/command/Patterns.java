package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import taskmaster.core.model.Wildcards;
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

    /** Whether the text as a whole is like the pattern. */
    static boolean matches(String pattern, String text) {
        return Wildcards.SHELL.match(pattern, text);
    }
}
