/** The pure heart: states, goals and the machine that turns inputs and a time into effects. No thread, clock, I/O or log. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.process;
