/** The actor that owns every process: mailbox, loop, snapshot, reload plan. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.supervisor;
