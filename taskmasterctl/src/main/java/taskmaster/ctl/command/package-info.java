/** What can be typed: one class per verb, with the lines and exit codes of supervisorctl. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.command;
