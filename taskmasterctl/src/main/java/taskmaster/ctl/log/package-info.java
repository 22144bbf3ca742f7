/** Reading what processes wrote: by position, as lines, by their times. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.log;
