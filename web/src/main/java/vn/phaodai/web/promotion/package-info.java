/** Pages of promotions and retirements. */
package vn.phaodai.web.promotion;
