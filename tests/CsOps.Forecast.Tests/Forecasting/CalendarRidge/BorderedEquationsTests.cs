using CsOps.Forecast.Forecasting.CalendarRidge;
using MathNet.Numerics.LinearAlgebra;

namespace CsOps.Forecast.Tests.Forecasting.CalendarRidge;

public class BorderedEquationsTests
{
    private const int Weeks = 6;
    private const int Columns = 5;

    [Fact]
    public void Solve_answers_what_dense_equations_do()
    {
        var (equations, matrix, right) = Made();
        var solution = new double[Weeks + Columns];

        equations.Solve(solution);

        var expected = matrix.Solve(Vector<double>.Build.DenseOfArray(right));
        Assert.All(Enumerable.Range(0, solution.Length), i => Assert.Equal(expected[i], solution[i], 1e-10));
    }

    [Fact]
    public void Variances_determinant_and_explained_squares_are_those_of_dense_equations()
    {
        var (equations, matrix, right) = Made();
        var inverse = matrix.Inverse();
        var row = Row(2, [1, 4], [0.5, 2]);
        var vector = Vector<double>.Build.DenseOfArray(right);

        Assert.Equal(row * inverse * row, equations.VarianceOf(2, new DayFeatures([1, 4], [0.5, 2])), 1e-10);
        Assert.Equal(inverse[Weeks + 3, Weeks + 3], equations.VarianceOfColumn(3), 1e-10);
        Assert.Equal(Math.Log(matrix.Determinant()), equations.LogDeterminant, 1e-9);
        Assert.Equal(vector * inverse * vector, equations.FitSquares(), 1e-9);
    }

    /// <summary>Twenty observations with priors, as bordered and as dense equations.</summary>
    private static (BorderedEquations Equations, Matrix<double> Matrix, double[] Right) Made()
    {
        var random = new Random(5);
        var equations = new BorderedEquations(Weeks, Columns);
        var matrix = Matrix<double>.Build.Dense(Weeks + Columns, Weeks + Columns);
        var right = new double[Weeks + Columns];
        for (var i = 0; i < 20; i++)
        {
            var (week, first, second) = (i % Weeks, random.Next(0, 3), random.Next(3, Columns));
            int[] columns = [first, second];
            double[] values = [1, random.NextDouble()];
            var (weight, value) = (0.5 + random.NextDouble(), random.NextDouble() - 0.5);
            equations.Add(week, new DayFeatures(columns, values), weight, value);
            var row = Row(week, columns, values);
            matrix += weight * row.OuterProduct(row);
            right = [.. right.Zip(row, (sum, x) => sum + (weight * value * x))];
        }

        equations.AddWeekPrior(3, 0.2);
        equations.AddCircle(1, 3, 2);
        for (var i = 0; i < Weeks; i++)
        {
            matrix[i, i] += 0.2;
        }

        for (var i = 1; i < Weeks; i++)
        {
            AddDifference(matrix, i, i - 1, 3);
        }

        AddDifference(matrix, Weeks + 1, Weeks + 2, 2);
        AddDifference(matrix, Weeks + 2, Weeks + 3, 2);
        AddDifference(matrix, Weeks + 3, Weeks + 1, 2);
        for (var column = 0; column < Columns; column++)
        {
            equations.AddPrior(column, 0.7);
            matrix[Weeks + column, Weeks + column] += 0.7;
        }

        equations.Factor();
        return (equations, matrix, right);
    }

    private static Vector<double> Row(int week, int[] columns, double[] values)
    {
        var row = Vector<double>.Build.Dense(Weeks + Columns);
        row[week] = 1;
        for (var i = 0; i < columns.Length; i++)
        {
            row[Weeks + columns[i]] = values[i];
        }

        return row;
    }

    private static void AddDifference(Matrix<double> matrix, int a, int b, double precision)
    {
        matrix[a, a] += precision;
        matrix[b, b] += precision;
        matrix[a, b] -= precision;
        matrix[b, a] -= precision;
    }
}
