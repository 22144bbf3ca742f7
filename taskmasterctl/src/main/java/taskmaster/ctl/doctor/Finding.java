package taskmaster.ctl.doctor;

/**
 * One thing that was looked at.
 *
 * @param subject what was looked at, in a word
 * @param text what was found, and what to do if that is not well
 */
public record Finding(Level level, String subject, String text) {

    /** How well it is. */
    public enum Level {
        OK,
        /** It works, and may not for long, or not as meant. */
        WARNING,
        /** It does not work. */
        FAILURE
    }

    public static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text);
    }

    public static Finding warning(String subject, String text) {
        return new Finding(Level.WARNING, subject, text);
    }

    public static Finding failure(String subject, String text) {
        return new Finding(Level.FAILURE, subject, text);
    }
}
