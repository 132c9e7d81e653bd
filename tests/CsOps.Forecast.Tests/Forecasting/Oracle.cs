namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>Rows of a recorded CSV file beside the script that made it.</summary>
internal static class Oracle
{
    /// <summary>The rows of <c>Oracles/folder/file</c>, by column name.</summary>
    public static List<Dictionary<string, string>> Rows(string folder, string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Oracles", folder, file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static double Number(this Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
}
