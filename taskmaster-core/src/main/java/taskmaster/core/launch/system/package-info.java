/** Which launcher this system gets. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.launch.system;
