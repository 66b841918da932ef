/** Messages to other systems, stored with the change they tell of and delivered afterwards. */
package vn.phaodai.kernel.outbox;
