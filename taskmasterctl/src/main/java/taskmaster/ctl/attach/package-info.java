/** A program's terminal on the terminal of whoever calls: keys go there, what it shows comes here. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.attach;
