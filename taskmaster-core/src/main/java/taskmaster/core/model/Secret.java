package taskmaster.core.model;

/** A text that never shows itself in a log, a message or a debugger. */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "******";
    }
}
