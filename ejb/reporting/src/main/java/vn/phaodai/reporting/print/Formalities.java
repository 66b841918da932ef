package vn.phaodai.reporting.print;

import java.util.HashMap;
import java.util.Map;

/**
 * What Decree 30/2020/ND-CP puts around the text of a document.
 *
 * @param language of the paper
 * @param parentBody cơ quan chủ quản; null if there is none
 * @param issuingBody cơ quan ban hành
 * @param number số, ký hiệu, with space where it is written by hand
 * @param placeDate địa danh và thời gian
 * @param documentType tên loại văn bản
 * @param summary trích yếu
 * @param recipients nơi nhận, one a line
 * @param signAuthority TM., KT., TL. …; null if the head signs
 * @param signTitle office of the signer
 * @param signName name of the signer; null if it is written by hand
 * @param footer small line at the foot of every page; may be null
 */
public record Formalities(
        PaperLanguage language,
        String parentBody,
        String issuingBody,
        String number,
        String placeDate,
        String documentType,
        String summary,
        String recipients,
        String signAuthority,
        String signTitle,
        String signName,
        String footer) {

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("parentBody", parentBody);
        parameters.put("issuingBody", issuingBody);
        parameters.put("number", number);
        parameters.put("placeDate", placeDate);
        parameters.put("documentType", documentType);
        parameters.put("summary", summary);
        parameters.put("recipients", recipients);
        parameters.put("signAuthority", signAuthority);
        parameters.put("signTitle", signTitle);
        parameters.put("signName", signName);
        parameters.put("footer", footer);
        return parameters;
    }
}
