package dev.kinora.textclassifier.training;

import ai.djl.ndarray.types.Shape;

/**
 * A tensor that training changes, with the state of its optimizer; all arrays are row by row and changed in place.
 *
 * @param name unique in a training
 * @param shape of all four arrays
 * @param learningRate peak learning rate
 * @param value the weights
 * @param momentum mean of the gradients
 * @param variance mean of their squares
 * @param gradient gradient of the last backward pass
 */
record TrainableTensor(
        String name,
        Shape shape,
        double learningRate,
        float[] value,
        float[] momentum,
        float[] variance,
        float[] gradient) {

    static TrainableTensor of(String name, Shape shape, double learningRate, float[] value) {
        return new TrainableTensor(
                name,
                shape,
                learningRate,
                value,
                new float[value.length],
                new float[value.length],
                new float[value.length]);
    }
}
