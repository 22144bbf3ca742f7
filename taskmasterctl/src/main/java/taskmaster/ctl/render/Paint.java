package taskmaster.ctl.render;

/** Colours of a terminal, of the sixteen that all have. The words stay: nothing is told by colour alone. */
public final class Paint {
    public static final String RED = "\033[31m";
    public static final String DIM = "\033[2m";
    public static final String BOLD = "\033[1m";
    public static final String PLAIN = "\033[0m";

    private static final String[] OF_NAMES = {
        "\033[36m", "\033[33m", "\033[35m", "\033[32m", "\033[34m", "\033[96m", "\033[93m", "\033[95m"
    };

    private Paint() {}

    /** What begins a state. */
    public static String state(String state) {
        return switch (state) {
            case "RUNNING" -> "\033[32m";
            case "STARTING", "STOPPING", "BACKOFF" -> "\033[33m";
            case "FATAL" -> RED;
            default -> DIM;
        };
    }

    /** One of several that stand side by side. */
    public static String number(int index) {
        return OF_NAMES[Math.floorMod(index, OF_NAMES.length)];
    }

    /** The text in a colour, if there are colours. */
    public static String of(boolean colours, String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }
}
