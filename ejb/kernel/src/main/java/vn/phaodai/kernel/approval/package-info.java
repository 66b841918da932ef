/** Four eyes: what one person proposes, another one in the right role and scope decides. */
package vn.phaodai.kernel.approval;
