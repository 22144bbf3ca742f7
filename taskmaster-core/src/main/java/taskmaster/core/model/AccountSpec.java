package taskmaster.core.model;

/**
 * Someone who may log in over TCP: {@code [user:NAME]}, or {@code username} and {@code password} of a server section.
 *
 * @param programs what the account sees and acts on
 */
public record AccountSpec(String name, Secret password, Role role, ProgramPatterns programs) {

    /** An account for all programs. */
    public AccountSpec(String name, Secret password, Role role) {
        this(name, password, role, ProgramPatterns.ALL);
    }
}
