package vn.phaodai.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API begins, and what holds for all of it. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Pháo Đài",
                        version = "1",
                        description =
                                """
                                Administration of the grassroots units of a city police force.

                                Every call needs a bearer token of the realm `phaodai`; a session \
                                cookie is not enough. What lies outside the caller's unit and the \
                                units below it does not exist for the caller (404); what the \
                                caller's role does not allow is refused (403).

                                Days are ISO 8601 dates in Asia/Ho_Chi_Minh, instants are UTC. \
                                Periods are half open: `validTo` is the first day after. A field \
                                without a value is null. Text is NFC.

                                Lists are `{"items":[…],"next":…}`; send `next` back as `after` \
                                until it is null. A query parameter or field that is not declared \
                                is refused.

                                A POST that creates takes an `Idempotency-Key`: sent again with \
                                the same key it answers as the first time and does nothing. PATCH, \
                                PUT and DELETE need the record's `ETag` in `If-Match` (428 without \
                                it, 412 when somebody changed the record meanwhile).

                                Errors are RFC 9457 problem documents; `type` is stable, `title` \
                                and `detail` are Vietnamese or, with `Accept-Language: en`, \
                                English. 400 not JSON; 401 no valid token; 403 role; 404; 405; \
                                406; 409 the state does not allow it; 412; 413 body too large; \
                                415; 422 wrong values, named in `errors`; 428; 500 with the \
                                `requestId` that is in the log."""),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Access token of the realm phaodai with the audience phaodai-web")
public class ApiApplication extends Application {}
