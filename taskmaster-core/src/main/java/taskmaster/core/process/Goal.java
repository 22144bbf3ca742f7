package taskmaster.core.process;

/** What the operator wants, apart from what is. */
public enum Goal {
    UP,
    DOWN
}
