/** Why processes do not run: what usually causes what, from facts to words. No daemon, no clock, no files. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.explain;
