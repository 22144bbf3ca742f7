package taskmaster.core.model;

import java.time.Duration;

/**
 * When a start counts as successful and how often it is tried.
 *
 * @param startsecs how long a child must stay up to be RUNNING; zero means at once
 * @param startretries failed starts tolerated beyond the first: 1 + startretries attempts in all, then FATAL
 */
public record StartPolicy(Duration startsecs, int startretries) {}
