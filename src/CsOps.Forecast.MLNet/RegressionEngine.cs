using Microsoft.ML;
using Microsoft.ML.Data;

namespace CsOps.Forecast.MLNet;

/// <summary>Calls ML.NET's trainers of regressions; left out of the build where its packages cannot be had.</summary>
internal static class RegressionEngine
{
    private const int Seed = 1;
    private const float Regularisation = 0.1f;

    /// <summary>Poisson regression: the logarithm of the mean is a sum of effects.</summary>
    public static float[] Poisson(RegressionRows rows)
    {
        var context = new MLContext(Seed);
        return Predict(context, rows, rows.Values, context.Regression.Trainers.LbfgsPoissonRegression(
            exampleWeightColumnName: nameof(Row.Weight), l1Regularization: 0, l2Regularization: Regularisation));
    }

    /// <summary>Least squares of the root of counts, by coordinate ascent.</summary>
    public static float[] Sdca(RegressionRows rows)
    {
        var context = new MLContext(Seed);
        var trainer = context.Regression.Trainers.Sdca(new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            NumberOfThreads = 1, // Several would make the result a matter of chance.
        });
        return Array.ConvertAll(Predict(context, rows, Array.ConvertAll(rows.Values, MathF.Sqrt), trainer), root => root > 0 ? root * root : 0);
    }

    private static float[] Predict<TTransformer>(MLContext context, RegressionRows rows, float[] labels, IEstimator<TTransformer> trainer)
        where TTransformer : class, ITransformer
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows.Ahead[0].Length);
        var known = context.Data.LoadFromEnumerable(rows.Features.Select((features, i) => new Row { Features = features, Label = labels[i], Weight = rows.Weights[i] }).ToArray(), schema);
        var ahead = context.Data.LoadFromEnumerable(Array.ConvertAll(rows.Ahead, features => new Row { Features = features }), schema);
        return [.. trainer.Fit(known).Transform(ahead).GetColumn<float>("Score")];
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }

        public float Weight { get; set; } = 1;
    }
}
