/** End to end: the built distribution, driven from outside as a user would. */
@org.jspecify.annotations.NullMarked
package taskmaster.dist;
