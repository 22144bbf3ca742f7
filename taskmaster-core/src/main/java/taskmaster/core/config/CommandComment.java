package taskmaster.core.config;

import java.util.Optional;

/**
 * Whether a comment cut a command short. In supervisord's dialect a blank and then {@code ;} or {@code #} starts one wherever it
 * stands, and who writes {@code make ; make install} loses the second half. A comment that is set off by a tab, by two blanks or
 * more is taken for one.
 */
final class CommandComment {

    private CommandComment() {}

    static Optional<String> remark(IniEntry entry) {
        return entry.comment()
                .filter(comment -> comment.blanks().equals(" ") || entry.value().isEmpty())
                .map(comment -> Shown.value(comment.text())
                        + " is a comment, not a part of the command, since a blank and then ; or # starts one; two blanks"
                        + " before it say that it is meant");
    }
}
