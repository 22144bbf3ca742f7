package taskmaster.core.model;

/** When an exited process is started again: the key {@code autorestart}. */
public enum Autorestart {
    /** {@code autorestart=false}. */
    NEVER,
    /** {@code autorestart=unexpected}: when the exit is not listed in {@code exitcodes}. */
    UNEXPECTED,
    /** {@code autorestart=true}. */
    ALWAYS
}
