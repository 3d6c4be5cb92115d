package dev.kinora.visionclassifier.weights;

import java.util.ArrayList;
import java.util.List;

/**
 * MobileNetV2 (Sandler et al. 2018, arXiv 1801.04381) of width 1 with three dense layers, without its batch
 * normalization: that of each convolution is part of its weights.
 *
 * <p>The weights are turned by 180 degrees, and so must the picture be. TensorFlow pads a convolution of stride 2 at the
 * right and at the bottom, PyTorch on all sides; on an even number of pixels the padding at the far side is never read,
 * so that turned by 180 degrees both are the same, and nothing has to be padded by copying.
 */
final class FoldedMobileNet {

    /** Outputs of each block; the first block has no expansion. */
    private static final int[] BLOCKS = {16, 24, 24, 32, 32, 32, 64, 64, 64, 64, 96, 96, 96, 160, 160, 160, 320};

    private static final int EXPANSION = 6;
    private static final int[] DENSE = {1280, 256, 128, 5};
    private static final double EPSILON = 0.001;

    private final KerasModel model;
    private final List<Tensor> tensors = new ArrayList<>();

    private FoldedMobileNet(KerasModel model) {
        this.model = model;
    }

    /** A tensor in the order of PyTorch: outputs, inputs, height, width. */
    record Tensor(long[] shape, float[] values) {}

    /** Weight and bias of each layer, in the order in which they are computed. */
    static List<Tensor> of(KerasModel model) {
        var folded = new FoldedMobileNet(model);
        folded.convolution("Conv1", "bn_Conv1", 3, 3, 32);
        folded.depthwise("expanded_conv_depthwise", 32);
        folded.convolution("expanded_conv_project", "expanded_conv_project_BN", 1, 32, BLOCKS[0]);
        for (int i = 1; i < BLOCKS.length; i++) {
            var block = "block_" + i + "_";
            int wide = BLOCKS[i - 1] * EXPANSION;
            folded.convolution(block + "expand", block + "expand_BN", 1, BLOCKS[i - 1], wide);
            folded.depthwise(block + "depthwise", wide);
            folded.convolution(block + "project", block + "project_BN", 1, wide, BLOCKS[i]);
        }
        folded.convolution("Conv_1", "Conv_1_bn", 1, BLOCKS[BLOCKS.length - 1], DENSE[0]);
        for (int i = 1; i < DENSE.length; i++) {
            folded.dense("dense_" + i, DENSE[i - 1], DENSE[i]);
        }
        return folded.tensors;
    }

    private void convolution(String layer, String norm, int side, int inputs, int outputs) {
        fold(model.values(layer + "/kernel", side, side, inputs, outputs), norm, side, inputs, outputs);
    }

    private void depthwise(String layer, int channels) {
        fold(model.values(layer + "/depthwise_kernel", 3, 3, channels, 1), layer + "_BN", 3, 1, channels);
    }

    private void fold(float[] kernel, String norm, int side, int inputs, int outputs) {
        float[] gamma = model.values(norm + "/gamma", outputs);
        float[] beta = model.values(norm + "/beta", outputs);
        float[] mean = model.values(norm + "/moving_mean", outputs);
        float[] variance = model.values(norm + "/moving_variance", outputs);
        int area = side * side;
        var weight = new float[outputs * inputs * area];
        var bias = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            double factor = gamma[output] / Math.sqrt(variance[output] + EPSILON);
            bias[output] = (float) (beta[output] - mean[output] * factor);
            for (int input = 0; input < inputs; input++) {
                for (int at = 0; at < area; at++) {
                    int turned = area - 1 - at;
                    weight[(output * inputs + input) * area + turned] =
                            (float) (kernel[(at * inputs + input) * outputs + output] * factor);
                }
            }
        }
        tensors.add(new Tensor(new long[] {outputs, inputs, side, side}, weight));
        tensors.add(new Tensor(new long[] {outputs}, bias));
    }

    private void dense(String layer, int inputs, int outputs) {
        float[] kernel = model.values(layer + "/kernel", inputs, outputs);
        var weight = new float[outputs * inputs];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                weight[output * inputs + input] = kernel[input * outputs + output];
            }
        }
        tensors.add(new Tensor(new long[] {outputs, inputs}, weight));
        tensors.add(new Tensor(new long[] {outputs}, model.values(layer + "/bias", outputs)));
    }
}
