/** Monotonic time as a value that tests can turn. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.time;
