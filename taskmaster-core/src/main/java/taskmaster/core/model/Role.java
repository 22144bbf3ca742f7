package taskmaster.core.model;

/** What an account may do. */
public enum Role {
    /** Reads everything, changes nothing. */
    VIEWER,
    /** Also starts, stops and signals processes. */
    OPERATOR,
    /** Everything, the daemon itself included. */
    ADMIN
}
