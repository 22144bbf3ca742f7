/** What processes use of the machine: CPU time, memory, threads, open files, from /proc (proc(5)). Linux only; elsewhere nothing is known. */
@org.jspecify.annotations.NullMarked
package taskmaster.jmx.usage;
