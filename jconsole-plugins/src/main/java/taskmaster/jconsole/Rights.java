package taskmaster.jconsole;

import java.util.Optional;

/**
 * Who we are for the daemon.
 *
 * @param role viewer, operator or admin; empty if the daemon does not tell
 * @param programs patterns of the programs the account is for, separated by blanks; empty for all
 */
record Rights(String name, String role, String programs) {
    /** Of a daemon that does not tell: then it refuses what is not allowed, and that is shown. */
    static final Rights UNKNOWN = new Rights("", "", "");

    /** What {@code whoami()} answered. */
    static Rights of(String[] answer) {
        return answer.length < 3 ? UNKNOWN : new Rights(answer[0], answer[1], answer[2]);
    }

    /** Why no command can be given; empty if it can. What the account is not for is not in the table. */
    Optional<String> refusal() {
        return role.equals("viewer")
                ? Optional.of(name + " is a viewer: commands need the role operator.")
                : Optional.empty();
    }

    /** {@code op (operator), only for web-*}; empty if nothing is known. */
    String introduction() {
        if (role.isEmpty()) {
            return "";
        }
        return name + " (" + role + ")" + (programs.isEmpty() ? "" : ", only for " + programs);
    }
}
