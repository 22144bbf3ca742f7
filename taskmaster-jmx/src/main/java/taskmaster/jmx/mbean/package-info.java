/** The beans: they read the snapshot or post to the supervisor, and decide nothing. */
@org.jspecify.annotations.NullMarked
package taskmaster.jmx.mbean;
