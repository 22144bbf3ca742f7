package taskmaster.jconsole;

/** One process as the table shows it. */
record ProcessRow(String name, String state, long pid, long uptimeMillis, long restarts, String description) {

    /** {@code 1d 02:03:04}; empty without a child. */
    String uptime() {
        if (pid < 0) {
            return "";
        }
        long seconds = uptimeMillis / 1000;
        long days = seconds / 86_400;
        String clock = two(seconds / 3600 % 24) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
        return days == 0 ? clock : days + "d " + clock;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
