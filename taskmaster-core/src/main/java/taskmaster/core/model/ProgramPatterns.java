package taskmaster.core.model;

import java.util.List;

/**
 * Which programs an account is about: {@code web-*, !web-billing}. {@code *} stands for any text, {@code ?} for one character, a
 * leading {@code !} takes out what it matches. A pattern is compared with the name of the program, of the group, of the process and
 * with {@code group:name}. Without any pattern every program is meant.
 */
public record ProgramPatterns(List<String> patterns) {
    public static final ProgramPatterns ALL = new ProgramPatterns(List.of());

    public ProgramPatterns {
        patterns = List.copyOf(patterns);
    }

    /** Whether every program is meant. */
    public boolean isAll() {
        return patterns.isEmpty();
    }

    /** Whether something is meant that has these names. */
    public boolean match(String... names) {
        boolean onlyExceptions = patterns.stream().allMatch(pattern -> pattern.startsWith("!"));
        boolean taken = patterns.stream()
                .filter(pattern -> pattern.startsWith("!"))
                .anyMatch(pattern -> matches(pattern.substring(1), names));
        boolean meant = onlyExceptions
                || patterns.stream()
                        .filter(pattern -> !pattern.startsWith("!"))
                        .anyMatch(pattern -> matches(pattern, names));
        return meant && !taken;
    }

    private static boolean matches(String pattern, String... names) {
        for (String name : names) {
            if (isLike(pattern, name)) {
                return true;
            }
        }
        return false;
    }

    /** Without a regular expression: a pattern may be compared with thousands of names in one query. */
    private static boolean isLike(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
