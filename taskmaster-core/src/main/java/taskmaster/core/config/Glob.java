package taskmaster.core.config;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** File name patterns of {@code [include]}: {@code *}, {@code ?}, {@code [abc]}, {@code [!a-z]} in any part of a path (glob(7)). */
final class Glob {

    /** Some stars in a row look through a whole machine. */
    static final int MAX_ENTRIES = 50_000;

    private int entries;

    private Glob() {}

    /** The files an absolute pattern matches, sorted by name; empty if it looks at too much. */
    static Optional<List<Path>> find(Path pattern) {
        Glob glob = new Glob();
        List<Path> found = List.of(pattern.getRoot() == null ? Path.of("/") : pattern.getRoot());
        for (Path part : pattern) {
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                glob.step(folder, part.toString(), next);
            }
            found = next;
        }
        return glob.entries > MAX_ENTRIES
                ? Optional.empty()
                : Optional.of(found.stream().sorted().toList());
    }

    private void step(Path folder, String part, List<Path> found) {
        if (part.indexOf('*') < 0 && part.indexOf('?') < 0 && part.indexOf('[') < 0) {
            Path next = folder.resolve(part);
            if (Files.exists(next)) {
                found.add(next);
            }
            return;
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            for (Path entry : listed) {
                if (++entries > MAX_ENTRIES) {
                    return;
                }
                String name = String.valueOf(entry.getFileName());
                if ((!name.startsWith(".") || part.startsWith(".")) && matches(part, name)) {
                    found.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException ignored) {
            // a folder that may not be listed holds nothing to include, as for a shell
        }
    }

    /** Matches without recursion: on a mismatch the last star takes one character more. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            int after = p < pattern.length() && pattern.charAt(p) != '*' ? one(pattern, p, name.charAt(n)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (after >= 0) {
                p = after;
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

    /** Where the pattern goes on after it matched one character; -1 if it does not match. */
    private static int one(String pattern, int p, char c) {
        char wanted = pattern.charAt(p);
        int close = wanted == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (close < 0) {
            return wanted == '?' || wanted == c ? p + 1 : -1;
        }
        boolean negated = pattern.charAt(p + 1) == '!';
        boolean inside = false;
        for (int i = negated ? p + 2 : p + 1; i < close; i++) {
            if (i + 2 < close && pattern.charAt(i + 1) == '-') {
                inside |= pattern.charAt(i) <= c && c <= pattern.charAt(i + 2);
                i += 2;
            } else {
                inside |= pattern.charAt(i) == c;
            }
        }
        return inside != negated ? close + 1 : -1;
    }
}
