package taskmaster.core.model;

/** Levels of the daemon's own log, in supervisord's words, the gravest first. */
public enum LogLevel {
    CRITICAL,
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE,
    BLATHER
}
