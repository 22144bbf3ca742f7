/** Looking over the machine for what keeps the daemon or its programs from working. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.doctor;
