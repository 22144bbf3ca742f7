/** The launcher for any Unix: the JDK's processes behind the port of Commons Exec. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.launch.portable;
