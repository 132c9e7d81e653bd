namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>One recorded fit: its row among the cases, and its rows in the files beside.</summary>
internal sealed class RecordedCase(string kind, Dictionary<string, string> row)
{
    public string Name { get; } = row["case"];

    public RecordedSeries Series { get; } = RecordedForecasts.Series(row["series"]);

    /// <summary>A column of the case as it is written.</summary>
    public string this[string column] => row[column];

    /// <summary>A column of the case; NaN where it is blank.</summary>
    public double Number(string column) => RecordedForecasts.Number(row[column]);

    /// <summary>A column of the case's rows in <c>kind_file.csv</c>, in order; NaN where it is blank.</summary>
    public double[] Numbers(string file, string column) => [.. Texts(file, column).Select(RecordedForecasts.Number)];

    /// <summary>A column of the case's rows in <c>kind_file.csv</c>, in order, as it is written.</summary>
    public string[] Texts(string file, string column) =>
        [.. RecordedForecasts.RowsOf($"{kind}_{file}.csv", Name).Select(line => line[column])];

    /// <summary>The number of a named row, such as a coefficient; 0 where there is none.</summary>
    public double Named(string file, string nameColumn, string name, string column)
    {
        var rows = RecordedForecasts.RowsOf($"{kind}_{file}.csv", Name).Where(line => line[nameColumn] == name);
        return rows.Select(line => line.Number(column)).SingleOrDefault();
    }

    public override string ToString() => Name;
}
