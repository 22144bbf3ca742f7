package taskmaster.core.config;

/**
 * One effective value of a configuration.
 *
 * @param subject a process ({@code group:name}), or a section: {@code taskmasterd}
 * @param key a variable is {@code environment[NAME]}
 * @param value after defaults and expansions; {@code ******} for a secret
 * @param origin {@code file:line} where it was set, or {@code default}
 */
public record ConfigRow(String subject, String key, String value, String origin) {}
