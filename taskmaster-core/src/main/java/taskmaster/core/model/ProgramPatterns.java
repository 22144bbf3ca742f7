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
            if (Wildcards.PLAIN.match(pattern, name)) {
                return true;
            }
        }
        return false;
    }
}
