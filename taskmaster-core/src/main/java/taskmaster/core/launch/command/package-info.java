/** What both launchers do before and after they create a child: find the program, put helpers before it, say why it failed. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.launch.command;
