package dev.kinora.visionclassifier.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class KerasModelTests {

    private static final String MANIFEST = "!function(e){module.exports=e()}({1:[function(e,a,n){a.exports={"
            + "modelTopology:{trainable:!0},weightsManifest:[{paths:[\"one\"],weights:["
            + "{name:\"a/kernel\",shape:[1,2],dtype:\"float32\",quantization:{min:-.5,scale:.25,dtype:\"uint8\"}},"
            + "{name:\"a/bias\",shape:[1],dtype:\"float32\",quantization:{min:2e-1,scale:1,dtype:\"uint8\"}}"
            + "]}]}},{}]},{},[1]);";

    @Test
    void readsWhatTheModulesExport() {
        var model = KerasModel.of(MANIFEST, shard(0, 255, 3));

        assertThat(model.values("a/kernel", 1, 2)).containsExactly(-0.5f, 63.25f);
        assertThat(model.values("a/bias", 1)).containsExactly(3.2f);
    }

    @Test
    void rejectsAShardOfAnotherLength() {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> KerasModel.of(MANIFEST, shard(0, 255, 3, 4)))
                .withMessageContaining("describes 3 weights, the shard has 4 bytes");
    }

    @Test
    void namesATensorThatIsMissingOrHasAnotherShape() {
        var model = KerasModel.of(MANIFEST, shard(0, 255, 3));

        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> model.values("a/kernel", 2, 1))
                .withMessage("The model has no tensor a/kernel of shape [2, 1]");
    }

    private static String shard(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return "({1:[function(e,h,n){h.exports=\"" + Base64.getEncoder().encodeToString(bytes) + "\"},{}]})";
    }
}
