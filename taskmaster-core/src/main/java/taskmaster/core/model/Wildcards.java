package taskmaster.core.model;

/**
 * Patterns of names: {@code *} stands for any text, {@code ?} for one character; in all but the plainest {@code [a-z]} stands for one
 * of these characters and {@code [!a-z]} for one that is none of them (glob(7)). A mismatch goes back to the last star only, so that
 * no pattern takes long, and without a regular expression, because one may be compared with thousands of names in one query.
 */
public enum Wildcards {
    /** Nothing but stars and question marks. */
    PLAIN(false, ""),
    FILES(true, "!"),
    /** As bash has it: {@code [^a-z]} is another word for {@code [!a-z]}. */
    SHELL(true, "!^");

    private final boolean brackets;
    private final String negations;

    Wildcards(boolean brackets, String negations) {
        this.brackets = brackets;
        this.negations = negations;
    }

    /** Whether the text as a whole is like the pattern. */
    public boolean match(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
                continue;
            }
            int next = after(pattern, p, text.charAt(t));
            if (next >= 0) {
                p = next;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Where the pattern goes on if its next element fits the character; else -1. */
    private int after(String pattern, int p, char c) {
        if (p == pattern.length()) {
            return -1;
        }
        char wanted = pattern.charAt(p);
        int close = brackets && wanted == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (close >= 0) {
            return isIn(pattern.substring(p + 1, close), c) ? close + 1 : -1;
        }
        return wanted == '?' || wanted == c ? p + 1 : -1;
    }

    private boolean isIn(String members, char c) {
        boolean not = negations.indexOf(members.charAt(0)) >= 0;
        boolean found = false;
        for (int i = not ? 1 : 0; i < members.length(); i++) {
            char from = members.charAt(i);
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char to = range ? members.charAt(i + 2) : from;
            found |= from <= c && c <= to;
            i += range ? 2 : 0;
        }
        return found != not;
    }
}
