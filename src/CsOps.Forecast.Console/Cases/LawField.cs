using System.Text.RegularExpressions;
using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Console.Cases;

/// <summary>How a case names the law of a time whose mean it gives elsewhere.</summary>
internal static partial class LawField
{
    private const string Expected = "\"exponential\", \"deterministic\", or \"lognormal\", \"gamma\" or \"hyperexponential\" with a coefficient of variation, as {\"lognormal\": 1.2}";

    /// <summary>Names under which a case may give the coefficient of variation beside the law's name.</summary>
    private static readonly string[] Variations = ["cv", "service_cv", "service_dist_cv", "aht_cv", "cv_service"];

    /// <summary>The law of times of a given mean; without a field it is exponential.</summary>
    /// <param name="field">The law's name, as text or as an object.</param>
    /// <param name="variations">Where the coefficient of variation may stand beside it; null where nowhere.</param>
    public static Func<double, TimeDistribution> Read(CaseField field, CaseField? variations = null)
    {
        if (field.IsNull)
        {
            return mean => new Exponential(mean);
        }

        if (field.IsText && NameAndNumber().Match(field.Value.GetString()!) is { Success: true } text)
        {
            double? inText = double.TryParse(text.Groups["cv"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var cv) ? cv : null;
            return Named(field, text.Groups["name"].Value, inText ?? (variations is { } beside ? Beside(beside) : null));
        }

        if (!field.IsObject)
        {
            throw field.Expected(Expected);
        }

        foreach (var name in (string[])["type", "name", "dist", "law"])
        {
            if (field.Find(name) is { IsText: true } named)
            {
                return Named(named, named.Value.GetString()!, Beside(field));
            }
        }

        foreach (var law in field.Value.EnumerateObject())
        {
            var value = new CaseField(field.File, $"{field.Path}.{law.Name}", law.Value);
            return Named(field, law.Name, value.IsObject ? Beside(value) : value.PositiveOrNull());
        }

        throw field.Expected(Expected);
    }

    private static double? Beside(CaseField place) => Variations.Select(place.Find).FirstOrDefault(field => !field.IsNull) is { File: not null } found ? found.ZeroOrMore() : null;

    private static Func<double, TimeDistribution> Named(CaseField field, string name, double? variation)
    {
        double Needed(double least) => variation is { } given && given >= least
            ? given
            : throw field.Expected(string.Create(CultureInfo.InvariantCulture, $"a coefficient of variation of {name}, {least} or more, in \"cv\" or as {{\"{name}\": 1.2}}"));
        switch (name.ToLowerInvariant())
        {
            case "exponential" or "exp" or "m":
                return mean => new Exponential(mean);
            case "deterministic" or "constant" or "fixed" or "d":
                return mean => new Deterministic(mean);
            case "lognormal" or "log-normal" or "log_normal":
                var deviation = Needed(1e-6);
                return mean => new LogNormal(mean, deviation);
            case "gamma" or "erlang":
                var shape = 1 / Math.Pow(Needed(0.01), 2);
                return mean => new Gamma(mean, shape);
            case "hyperexponential":
                var mixed = Needed(1);
                return mean => HyperExponential.Balanced(mean, mixed);
            default:
                throw field.Expected(Expected);
        }
    }

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z_-]+)[^0-9]*(?<cv>[0-9.]+([eE]-?[0-9]+)?)?[^0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndNumber();
}
