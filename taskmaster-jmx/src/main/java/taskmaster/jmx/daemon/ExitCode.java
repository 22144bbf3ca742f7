package taskmaster.jmx.daemon;

/** How taskmasterd ends; numbers follow sysexits(3) where supervisord has none of its own. */
enum ExitCode {
    OK(0),
    /** Arguments that make no sense. */
    USAGE(2),
    /** A socket, port or pid file that another daemon holds. */
    UNAVAILABLE(69),
    /** A bug. */
    INTERNAL(70),
    /** A file that cannot be made. */
    CANNOT_CREATE(73),
    /** Something only root may do. */
    NO_PERMISSION(77),
    /** A configuration with errors. */
    CONFIG(78);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
