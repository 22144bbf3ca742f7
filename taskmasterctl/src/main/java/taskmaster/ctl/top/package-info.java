/** {@code top}: the whole screen, live. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.top;
