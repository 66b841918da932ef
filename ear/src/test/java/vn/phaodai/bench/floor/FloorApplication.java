package vn.phaodai.bench.floor;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Turns REST on in the floor's WAR. */
@ApplicationPath("api")
public class FloorApplication extends Application {}
