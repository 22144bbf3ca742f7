/** taskmasterd: arguments, composition, signals, life cycle. */
@org.jspecify.annotations.NullMarked
package taskmaster.jmx.daemon;
