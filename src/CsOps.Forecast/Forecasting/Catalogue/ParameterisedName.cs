using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>Reads names that carry a number, such as <c>median-7</c>.</summary>
internal static class ParameterisedName
{
    private static readonly Dictionary<string, Func<int, IForecastModel>> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["average"] = values => new AverageModel(new AverageOptions { Values = values }),
        ["median"] = values => new MedianModel(new MedianOptions { Values = values }),
    };

    /// <summary>The model of a parameterised name, or why there is none.</summary>
    public static ModelSearch Read(string name, IEnumerable<string> knownNames)
    {
        var dash = name.LastIndexOf('-');
        if (dash < 0 || !Families.TryGetValue(name[..dash], out var make)
            || !int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var values))
        {
            return ModelSearch.Missing(NameSuggestion.For(name, knownNames));
        }

        return values is >= 1 and <= ProfileLimits.MostValues
            ? ModelSearch.Of(make(values))
            : ModelSearch.Missing($"The number in '{name}' must be from 1 to {ProfileLimits.MostValues}, for example '{name[..dash]}-5'.");
    }
}
