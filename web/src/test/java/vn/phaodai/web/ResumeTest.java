package vn.phaodai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResumeTest {

    @Test
    void marksAnAddressOnce() {
        assertEquals("/phaodai/units?resume=1", Resume.marked("/phaodai/units"));
        assertEquals("/phaodai/units?q=a&resume=1", Resume.marked("/phaodai/units?q=a"));
        assertEquals("/phaodai/units?resume=1", Resume.marked("/phaodai/units?resume=1"));
    }
}
