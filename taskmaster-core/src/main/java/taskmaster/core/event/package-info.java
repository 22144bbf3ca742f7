/** Facts that already happened, and their ordered delivery to whoever listens. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.event;
