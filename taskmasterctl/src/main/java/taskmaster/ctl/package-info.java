/** The program taskmasterctl: arguments to one command or the shell, and to an exit code. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl;
