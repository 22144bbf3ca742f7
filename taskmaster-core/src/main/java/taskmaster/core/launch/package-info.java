/** Creating, signalling and reaping children: one port, two launchers. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.launch;
