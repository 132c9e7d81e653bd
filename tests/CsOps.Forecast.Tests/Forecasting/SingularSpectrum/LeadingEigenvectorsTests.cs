using CsOps.Forecast.Forecasting.SingularSpectrum;
using MathNet.Numerics.LinearAlgebra;

namespace CsOps.Forecast.Tests.Forecasting.SingularSpectrum;

public class LeadingEigenvectorsTests
{
    [Theory]
    [InlineData(5, 5)]
    [InlineData(40, 3)]
    [InlineData(120, 20)]
    public void Of_a_random_positive_matrix_are_those_of_the_full_decomposition(int n, int wanted)
    {
        var random = new Random(n);
        var root = Matrix<double>.Build.Dense(n, n, (_, _) => random.NextDouble() - 0.5);
        var matrix = root * root.Transpose();

        var found = LeadingEigenvectors.Of(matrix.ToRowMajorArray(), n, wanted, TestContext.Current.CancellationToken);

        var full = matrix.Evd(Symmetricity.Symmetric);
        Assert.Equal(wanted, found.Values.Length);
        for (var i = 0; i < wanted; i++)
        {
            var vector = Vector<double>.Build.Dense(found.Vectors[i]);
            Assert.Equal(full.EigenValues[n - 1 - i].Real, found.Values[i], 1e-8);
            Assert.Equal(1, Math.Abs(vector * full.EigenVectors.Column(n - 1 - i)), 1e-6);
        }
    }

    [Fact]
    public void Of_a_matrix_of_rank_one_is_one_vector()
    {
        double[] direction = [0.6, 0, 0.8];
        double[] matrix = [.. direction.SelectMany(a => direction.Select(b => 4 * a * b))];

        var found = LeadingEigenvectors.Of(matrix, 3, 3, TestContext.Current.CancellationToken);

        Assert.Equal(4, Assert.Single(found.Values), 1e-12);
        Assert.Equal(1, Math.Abs(found.Vectors[0].Zip(direction, (a, b) => a * b).Sum()), 1e-12);
    }
}
