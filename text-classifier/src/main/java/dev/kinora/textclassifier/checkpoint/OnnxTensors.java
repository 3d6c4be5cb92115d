package dev.kinora.textclassifier.checkpoint;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Streams the 32-bit float initializers of an ONNX model, one at a time.
 *
 * <p>The exporter calls the weight of a linear layer {@code onnx::MatMul_123}; this tensor is reported under the
 * name of the graph node that multiplies by it, for example
 * {@code /encoder/layer.0/attention/self/query/MatMul}.
 */
final class OnnxTensors {

    /** Receives one tensor: its name, shape and raw little-endian bytes. */
    @FunctionalInterface
    interface Sink {
        void accept(String name, List<Long> shape, byte[] values) throws IOException;
    }

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int NODE_OP_TYPE = 4;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_DATA_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW_DATA = 9;
    private static final int FLOAT = 1;

    private final Map<String, String> nodeByWeight = new HashMap<>();
    private final Sink sink;

    private OnnxTensors(Sink sink) {
        this.sink = sink;
    }

    static void read(InputStream model, Sink sink) throws IOException {
        var in = CodedInputStream.newInstance(model);
        in.setSizeLimit(Integer.MAX_VALUE);
        var tensors = new OnnxTensors(sink);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == MODEL_GRAPH) {
                tensors.readGraph(in);
            } else {
                in.skipField(tag);
            }
        }
    }

    private void readGraph(CodedInputStream in) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case GRAPH_NODE -> readNode(in);
                case GRAPH_INITIALIZER -> readTensor(in);
                default -> in.skipField(tag);
            }
        }
        in.popLimit(outer);
    }

    private void readNode(CodedInputStream in) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        List<String> inputs = new ArrayList<>();
        var name = "";
        var operation = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case NODE_INPUT -> inputs.add(in.readString());
                case NODE_NAME -> name = in.readString();
                case NODE_OP_TYPE -> operation = in.readString();
                default -> in.skipField(tag);
            }
        }
        in.popLimit(outer);
        if (operation.equals("MatMul") && inputs.size() == 2) {
            nodeByWeight.put(inputs.getLast(), name);
        }
    }

    private void readTensor(CodedInputStream in) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        List<Long> shape = new ArrayList<>();
        var name = "";
        int type = 0;
        var values = new byte[0];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case TENSOR_DIMS -> readDims(in, tag, shape);
                case TENSOR_DATA_TYPE -> type = in.readInt32();
                case TENSOR_NAME -> name = in.readString();
                case TENSOR_RAW_DATA -> values = in.readByteArray();
                default -> in.skipField(tag);
            }
        }
        in.popLimit(outer);
        if (type == FLOAT) {
            sink.accept(nodeByWeight.getOrDefault(name, name), shape, values);
        }
    }

    private static void readDims(CodedInputStream in, int tag, List<Long> shape) throws IOException {
        if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
            shape.add(in.readInt64());
            return;
        }
        int outer = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
            shape.add(in.readInt64());
        }
        in.popLimit(outer);
    }
}
