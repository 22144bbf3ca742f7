package taskmaster.ctl.command;

/** Values of keys, as a plan shows them. */
final class PlanValues {
    private PlanValues() {}

    /** Texts in quotes, numbers and words as they are. */
    static String shown(String key, String value) {
        if (value.isEmpty()) {
            return "unset";
        }
        boolean plain = value.equals("\"\"") || value.equals("******") || !isText(key);
        return plain ? value : '"' + value + '"';
    }

    private static boolean isText(String key) {
        return key.startsWith("environment.") || key.equals("command") || key.equals("directory");
    }
}
