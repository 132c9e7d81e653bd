using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Tests.Forecasting.Numerics;

public class WeightedProductsTests
{
    [Fact]
    public void Add_adds_to_the_lower_half_what_the_definition_says()
    {
        foreach (var size in new[] { 1, 3, 4, 7, 8, 17, 41 })
        {
            const int Count = 5;
            var random = new Random(size);
            var rows = Enumerable.Range(0, (Count * size) + WeightedProducts.Padding).Select(i => i < Count * size ? random.NextDouble() - 0.5 : double.NaN).ToArray();
            var weights = Enumerable.Range(0, Count).Select(_ => random.NextDouble()).ToArray();
            var matrix = Enumerable.Range(0, size * size).Select(i => (double)i).ToArray();

            WeightedProducts.Add(matrix, size, rows, weights, sign: -1);

            for (var place = 0; place < matrix.Length; place++)
            {
                var (i, j) = Math.DivRem(place, size);
                var sum = j > i ? 0 : Enumerable.Range(0, Count).Sum(r => weights[r] * rows[(r * size) + i] * rows[(r * size) + j]);
                Assert.Equal(place - sum, matrix[place], 1e-10);
            }
        }
    }

    [Fact]
    public void Add_without_the_numbers_behind_the_rows_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedProducts.Add(new double[4], 2, new double[4], [1, 1], sign: 1));
}
