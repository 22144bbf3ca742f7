/** The shell for people (JLine) and the one for pipes. A one-shot command loads nothing of this. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.shell;
